package app;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Signup} to the topic {@code signups}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SignupPublisher extends EventPublisher<Signup> {
    SignupPublisher(Outlet<Signup> outlet) {
        super(outlet, "app", "signups");
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
                "signups",
                SignupPublisher::new);
    }

    @Override
    protected void attributes(Signup event, EventMapping.AttributeSink sink) {
        sink.put("plan", event.plan());
    }
}
