package dev.acme;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Invoice} to the topic {@code us-invoices}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class UsInvoicesPublisher implements UsInvoices {
    private static final EventMapping<Invoice> MAPPING = new Mapping();

    private final Outlet<Invoice> outlet;

    UsInvoicesPublisher(Outlet<Invoice> outlet) {
        this.outlet = outlet;
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
            return "acme";
        }

        @Override
        public String eventName(Invoice event) {
            return "us-invoices";
        }

        @Override
        public String key(Invoice event) {
            return event.customer();
        }
    }
}
