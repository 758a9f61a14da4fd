package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Receipt} to the topic {@code receipts}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ReceiptPublisher extends EventPublisher<Receipt> {
    ReceiptPublisher(Outlet<Receipt> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code receipts}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Receipt>(
                "receipts",
                Receipt.class,
                Map.of("receipts", Receipt.class),
                ReceiptPublisher::new);
    }

    private static final class Mapping implements EventMapping<Receipt> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Receipt event) {
            return "receipts";
        }
    }
}
