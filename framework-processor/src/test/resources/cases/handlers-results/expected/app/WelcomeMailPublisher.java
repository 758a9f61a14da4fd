package app;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link WelcomeMail} to the topic {@code welcome-mails}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class WelcomeMailPublisher extends EventPublisher<WelcomeMail> {
    WelcomeMailPublisher(Outlet<WelcomeMail> outlet) {
        super(outlet, new Mapping());
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
                Map.of("welcome-mails", WelcomeMail.class),
                WelcomeMailPublisher::new);
    }

    private static final class Mapping implements EventMapping<WelcomeMail> {
        @Override
        public String service() {
            return "app";
        }

        @Override
        public String eventName(WelcomeMail event) {
            return "welcome-mails";
        }
    }
}
