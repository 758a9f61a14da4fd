package dev.acme;

import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Message}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class MessageSubscriptions extends BuildingAdapter {
    private MessageSubscriptions() {
        super(Message.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        MessageSubscriptions adapter = new MessageSubscriptions();
        return List.of(
                adapter.bind(0, "topics", "message", "dev/acme/Message.java#message"),
                adapter.bind(1, "topics", "messages", "dev/acme/Message.java#messages"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Message();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler,
            List<dev.fanfare.runtime.Message<?>> messages, Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                ((Message) handler).message((Topic) messages.get(0).event());
                return null;
            }
            default -> {
                @SuppressWarnings("unchecked")
                dev.fanfare.runtime.Message<Topic> message = (dev.fanfare.runtime.Message<Topic>) messages.get(0);
                ((Message) handler).messages(message);
                return null;
            }
        }
    }
}
