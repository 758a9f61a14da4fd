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
        super(outlet, new Mapping());
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

    private static final class Mapping implements EventMapping<Invoice> {
        @Override
        public String service() {
            return "billing";
        }

        @Override
        public String eventName(Invoice event) {
            return "us-invoices";
        }

        @Override
        public String key(Invoice event) {
            return event.number();
        }

        @Override
        public void attributes(Invoice event, EventMapping.AttributeSink sink) {
            sink.put("kind", event.kind());
        }
    }
}
