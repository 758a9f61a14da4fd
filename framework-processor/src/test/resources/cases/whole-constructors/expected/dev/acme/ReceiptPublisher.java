package dev.acme;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Receipt} to the topic {@code receipts}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ReceiptPublisher implements Publisher<Receipt> {
    private static final EventMapping<Receipt> MAPPING = new Mapping();

    private final Outlet<Receipt> outlet;

    ReceiptPublisher(Outlet<Receipt> outlet) {
        this.outlet = outlet;
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

    @Override
    public MessageId publish(Receipt event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Receipt event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Receipt> events) {
        return outlet.publishAll(events, MAPPING);
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
