package shop;

import dev.fanfare.Topic;

@Topic("purchases")
record Order(String id) {}
