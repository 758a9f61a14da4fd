package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Report} to the topic {@code reports}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ReportPublisher extends EventPublisher<Report> {
    ReportPublisher(Outlet<Report> outlet) {
        super(outlet, new Mapping());
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
