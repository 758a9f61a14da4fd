package shop;

import dev.fanfare.EventName;
import dev.fanfare.Topic;

@Topic("orders")
public sealed interface Order {
    record Placed(long id) implements Order {}

    @EventName("phoned")
    record PlacedByPhone(long id, String number) implements Order {}
}
