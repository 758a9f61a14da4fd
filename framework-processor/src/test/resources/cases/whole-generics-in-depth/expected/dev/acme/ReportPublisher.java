package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Report} to the topic {@code reports}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ReportPublisher extends EventPublisher<Report> {
    ReportPublisher(Outlet<Report> outlet) {
        super(outlet, "acme", "reports");
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
                "reports",
                ReportPublisher::new);
    }
}
