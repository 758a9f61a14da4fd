package app;

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
 * Publishes {@link WelcomeMail} to the topic {@code welcome-mails}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class WelcomeMailPublisher implements Publisher<WelcomeMail> {
    private static final EventMapping<WelcomeMail> MAPPING = new Mapping();

    private final Outlet<WelcomeMail> outlet;

    WelcomeMailPublisher(Outlet<WelcomeMail> outlet) {
        this.outlet = outlet;
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

    @Override
    public MessageId publish(WelcomeMail event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(WelcomeMail event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends WelcomeMail> events) {
        return outlet.publishAll(events, MAPPING);
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
