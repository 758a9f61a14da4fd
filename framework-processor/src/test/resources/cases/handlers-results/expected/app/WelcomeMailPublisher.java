package app;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link WelcomeMail} to the topic {@code welcome-mails}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class WelcomeMailPublisher extends EventPublisher<WelcomeMail> {
    WelcomeMailPublisher(Outlet<WelcomeMail> outlet) {
        super(outlet, "app", "welcome-mails");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code welcome-mails}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<WelcomeMail>(
                "welcome-mails",
                WelcomeMail.class,
                "welcome-mails",
                WelcomeMailPublisher::new);
    }
}
