package dev.acme.a;

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

/**
 * Publishes {@link A} to the topic {@code as}.
 */
@SuppressWarnings("exports")
public final class APublisher implements Publisher<A> {
    private static final EventMapping<A> MAPPING = new Mapping();

    private final Outlet<A> outlet;

    APublisher(Outlet<A> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code as}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<A>(
                "as",
                A.class,
                Map.of("as", A.class),
                APublisher::new);
    }

    @Override
    public MessageId publish(A event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(A event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends A> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<A> {
        @Override
        public String service() {
            return "a";
        }

        @Override
        public String eventName(A event) {
            return "as";
        }
    }
}
