package shop;

import dev.fanfare.Topic;

@Topic("orders")
record Order(String id) {}
