package dev.acme.billing;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import dev.lib.Invoice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Invoice} to the topic {@code eu-invoices}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class EuInvoicesPublisher implements EuInvoices {
    private static final EventMapping<Invoice> MAPPING = new Mapping();

    private final Outlet<Invoice> outlet;

    EuInvoicesPublisher(Outlet<Invoice> outlet) {
        this.outlet = outlet;
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
    public MessageId publish(Invoice event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Invoice event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Invoice> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Invoice> {
        @Override
        public String service() {
            return "billing";
        }

        @Override
        public String eventName(Invoice event) {
            return "eu-invoices";
        }
    }
}
