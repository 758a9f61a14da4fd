package dev.acme.billing;

import dev.acme.model.Invoice;
import dev.fanfare.runtime.binding.EventMapping;
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
        super(outlet, "billing", "us-invoices");
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
        return event.number();
    }

    @Override
    protected void attributes(Invoice event, EventMapping.AttributeSink sink) {
        sink.put("kind", event.kind());
    }
}
