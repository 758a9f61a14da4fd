package shop;

import dev.fanfare.Topic;

@Topic("orders")
sealed interface Order {
    record Placed(String id) implements Order {}
}
