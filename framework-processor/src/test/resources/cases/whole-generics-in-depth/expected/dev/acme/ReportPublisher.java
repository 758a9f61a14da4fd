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
 * Publishes {@link Report} to the topic {@code reports}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ReportPublisher implements Publisher<Report> {
    private static final EventMapping<Report> MAPPING = new Mapping();

    private final Outlet<Report> outlet;

    ReportPublisher(Outlet<Report> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code reports}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Report>(
                "reports",
                Report.class,
                Map.of("reports", Report.class),
                ReportPublisher::new);
    }

    @Override
    public MessageId publish(Report event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Report event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Report> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Report> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Report event) {
            return "reports";
        }
    }
}
