package dev.acme.user;

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
 * Publishes {@link Signup} to the topic {@code signups}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SignupPublisher implements Publisher<Signup> {
    private static final EventMapping<Signup> MAPPING = new Mapping();

    private final Outlet<Signup> outlet;

    SignupPublisher(Outlet<Signup> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code signups}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Signup>(
                "signups",
                Signup.class,
                Map.of("signups", Signup.class),
                SignupPublisher::new);
    }

    @Override
    public MessageId publish(Signup event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Signup event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Signup> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Signup> {
        @Override
        public String service() {
            return "user";
        }

        @Override
        public String eventName(Signup event) {
            return "signups";
        }

        @Override
        public String key(Signup event) {
            return String.valueOf(event.userId());
        }

        @Override
        public void attributes(Signup event, EventMapping.AttributeSink sink) {
            sink.put("plan", event.plan());
        }
    }
}
