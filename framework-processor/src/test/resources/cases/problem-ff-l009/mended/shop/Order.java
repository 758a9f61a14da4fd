package shop;

import dev.fanfare.Reserved;
import dev.fanfare.Topic;

@Reserved("colour")
@Topic("orders")
record Order(String id, String tint) {}
