package shop;

import dev.fanfare.Alias;
import dev.fanfare.Topic;

@Topic("orders")
record Order(String id, Address shipTo) {
    record Address(@Alias("road") String street) {}
}
