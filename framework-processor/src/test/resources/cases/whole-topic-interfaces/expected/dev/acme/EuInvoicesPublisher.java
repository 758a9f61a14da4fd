package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Invoice} to the topic {@code eu-invoices}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class EuInvoicesPublisher extends EventPublisher<Invoice> implements EuInvoices {
    EuInvoicesPublisher(Outlet<Invoice> outlet) {
        super(outlet, "acme", "eu-invoices");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code eu-invoices}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Invoice>(
                "eu-invoices",
                EuInvoices.class,
                Map.of("eu-invoices", Invoice.class),
                EuInvoicesPublisher::new);
    }

    @Override
    protected String key(Invoice event) {
        return event.customer();
    }
}
