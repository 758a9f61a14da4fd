package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Invoice} to the topic {@code us-invoices}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class UsInvoicesPublisher extends EventPublisher<Invoice> implements UsInvoices {
    UsInvoicesPublisher(Outlet<Invoice> outlet) {
        super(outlet, "acme", "us-invoices");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code us-invoices}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Invoice>(
                "us-invoices",
                UsInvoices.class,
                Map.of("us-invoices", Invoice.class),
                UsInvoicesPublisher::new);
    }

    @Override
    protected String key(Invoice event) {
        return event.customer();
    }
}
