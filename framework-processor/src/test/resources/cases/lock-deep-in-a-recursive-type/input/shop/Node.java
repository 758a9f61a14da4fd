package shop;

import java.util.List;

record Node(String name, double weight, List<Node> children, String extra) {}
