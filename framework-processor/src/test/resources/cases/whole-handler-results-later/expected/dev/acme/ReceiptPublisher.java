package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Receipt} to the topic {@code receipts}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ReceiptPublisher extends EventPublisher<Receipt> {
    ReceiptPublisher(Outlet<Receipt> outlet) {
        super(outlet, "acme", "receipts");
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
                "receipts",
                ReceiptPublisher::new);
    }
}
