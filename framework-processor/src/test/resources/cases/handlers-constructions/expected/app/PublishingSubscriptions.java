package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Publishing}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PublishingSubscriptions extends BuildingAdapter {
    private PublishingSubscriptions() {
        super(Publishing.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        PublishingSubscriptions adapter = new PublishingSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "send-mail", "app/Publishing.java#sendMail"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Publishing(
                publishers.publisher(Signup.class),
                publishers.topic(EuInvoices.class),
                (SignupPublisher) publishers.publisher(Signup.class));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Publishing) handler).sendMail((Signup) messages.get(0).event());
        return null;
    }
}
