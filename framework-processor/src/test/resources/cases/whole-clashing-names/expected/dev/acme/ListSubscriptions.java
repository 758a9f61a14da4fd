package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link List}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ListSubscriptions extends BuildingAdapter {
    private ListSubscriptions() {
        super(List.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static java.util.List<HandlerBinding> bindings() {
        ListSubscriptions adapter = new ListSubscriptions();
        return java.util.List.of(
                adapter.bind(0, "publishers", "bindings", "dev/acme/List.java#bindings"),
                adapter.bind(1, "mappings", "create", "dev/acme/List.java#create"),
                adapter.bind(2, "attribute-sinks", "handler", "dev/acme/List.java#handler"),
                adapter.bind(3, "event-mappings", "to-string", "dev/acme/List.java#toString"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new List(publishers.publisher(Publisher.class));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler,
            java.util.List<Message<?>> messages, Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                java.util.List<Publisher> batch = messages.stream().map(message -> (Publisher) message.event()).toList();
                ((List) handler).bindings(batch);
                return null;
            }
            case 1 -> {
                @SuppressWarnings("unchecked")
                Message<Mapping> message = (Message<Mapping>) messages.get(0);
                return publishers.send(Topic.class, ((List) handler).create(message));
            }
            case 2 -> {
                return publishers.sendOptional(Topic.class, ((List) handler).handler((dev.acme.AttributeSink) messages.get(0).event()));
            }
            default -> {
                @SuppressWarnings("unchecked")
                java.util.List<Message<EventMapping>> batch = (java.util.List<Message<EventMapping>>) (java.util.List<?>) messages;
                ((List) handler).toString(batch);
                return null;
            }
        }
    }
}
