package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
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
        super(outlet, new Mapping());
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

    private static final class Mapping implements EventMapping<Invoice> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Invoice event) {
            return "eu-invoices";
        }

        @Override
        public String key(Invoice event) {
            return event.customer();
        }
    }
}
