package shop;

import dev.fanfare.Topic;

@Topic("orders")
public sealed interface Order {
    record Placed(long id) implements Order {}

    final class Cancelled implements Order {
        public long id;
    }
}
