package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link List}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ListSubscriptions {
    private ListSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static java.util.List<HandlerBinding> bindings() {
        return java.util.List.of(
                new HandlerBinding(
                        "publishers",
                        "bindings",
                        "acme",
                        List.class,
                        "dev/acme/List.java#bindings",
                        Optional.of(ListSubscriptions::create),
                        false,
                        java.util.List.of(),
                        ListSubscriptions::bindings),
                new HandlerBinding(
                        "mappings",
                        "create",
                        "acme",
                        List.class,
                        "dev/acme/List.java#create",
                        Optional.of(ListSubscriptions::create),
                        false,
                        java.util.List.of(),
                        ListSubscriptions::create),
                new HandlerBinding(
                        "attribute-sinks",
                        "handler",
                        "acme",
                        List.class,
                        "dev/acme/List.java#handler",
                        Optional.of(ListSubscriptions::create),
                        false,
                        java.util.List.of(),
                        ListSubscriptions::handler),
                new HandlerBinding(
                        "event-mappings",
                        "to-string",
                        "acme",
                        List.class,
                        "dev/acme/List.java#toString",
                        Optional.of(ListSubscriptions::create),
                        false,
                        java.util.List.of(),
                        ListSubscriptions::toString));
    }

    private static Object create(Publishers publishers) {
        return new List(publishers.publisher(Publisher.class));
    }

    private static CompletionStage<?> bindings(Object handler, java.util.List<Message<?>> messages,
            Publishers publishers) throws Exception {
        java.util.List<Publisher> batch = messages.stream().map(message -> (Publisher) message.event()).toList();
        ((List) handler).bindings(batch);
        return null;
    }

    private static CompletionStage<?> create(Object handler, java.util.List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        Message<Mapping> message = (Message<Mapping>) messages.get(0);
        return publishers.send(Topic.class, ((List) handler).create(message));
    }

    private static CompletionStage<?> handler(Object handler, java.util.List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return publishers.sendOptional(Topic.class, ((List) handler).handler((dev.acme.AttributeSink) messages.get(0).event()));
    }

    private static CompletionStage<?> toString(Object handler, java.util.List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        java.util.List<Message<EventMapping>> batch = (java.util.List<Message<EventMapping>>) (java.util.List<?>) messages;
        ((List) handler).toString(batch);
        return null;
    }
}
