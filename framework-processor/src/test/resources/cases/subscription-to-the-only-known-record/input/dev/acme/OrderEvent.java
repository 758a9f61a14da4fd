package dev.acme;

import dev.fanfare.Subscribe;
import dev.fanfare.Topic;
import dev.fanfare.Unknown;

/** What happens to orders; there will be more. */
@Topic("orders")
public sealed interface OrderEvent {
    /** An order was placed. */
    record Placed(String id) implements OrderEvent {}

    /** What newer code publishes. */
    @Unknown
    record Other(String eventName, String json) implements OrderEvent {}

    /** Takes the only record that there is, and the interface. */
    class Handlers {
        @Subscribe("bill")
        void bill(Placed placed) {}

        @Subscribe("audit")
        void audit(OrderEvent event) {}
    }
}
