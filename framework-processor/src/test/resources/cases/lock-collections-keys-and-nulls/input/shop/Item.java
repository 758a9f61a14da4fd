package shop;

record Item(int name) {}
