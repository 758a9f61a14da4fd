package dev.acme;

import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Message}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class MessageSubscriptions {
    private MessageSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "topics",
                        "message",
                        "acme",
                        Message.class,
                        "dev/acme/Message.java#message",
                        Optional.of(MessageSubscriptions::create),
                        false,
                        List.of(),
                        MessageSubscriptions::message),
                new HandlerBinding(
                        "topics",
                        "messages",
                        "acme",
                        Message.class,
                        "dev/acme/Message.java#messages",
                        Optional.of(MessageSubscriptions::create),
                        false,
                        List.of(),
                        MessageSubscriptions::messages));
    }

    private static Object create(Publishers publishers) {
        return new Message();
    }

    private static CompletionStage<?> message(Object handler,
            List<dev.fanfare.runtime.Message<?>> messages, Publishers publishers) throws Exception {
        ((Message) handler).message((Topic) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> messages(Object handler,
            List<dev.fanfare.runtime.Message<?>> messages, Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        dev.fanfare.runtime.Message<Topic> message = (dev.fanfare.runtime.Message<Topic>) messages.get(0);
        ((Message) handler).messages(message);
        return null;
    }
}
