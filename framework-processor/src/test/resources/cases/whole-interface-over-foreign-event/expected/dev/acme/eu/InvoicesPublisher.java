package dev.acme.eu;

import dev.acme.Invoice;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Invoice} to the topic {@code invoices}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class InvoicesPublisher extends EventPublisher<Invoice> implements Invoices {
    InvoicesPublisher(Outlet<Invoice> outlet) {
        super(outlet, "eu", "invoices");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code invoices}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Invoice>(
                "invoices",
                Invoices.class,
                Map.of("invoices", Invoice.class),
                InvoicesPublisher::new);
    }
}
