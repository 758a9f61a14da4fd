package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Optional}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OptionalSubscriptions extends BuildingAdapter {
    private OptionalSubscriptions() {
        super(Optional.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        OptionalSubscriptions adapter = new OptionalSubscriptions();
        return List.of(
                adapter.bindStatic(0, "event-mappings", "notify", "dev/acme/Optional.java#notify",
                        List.of()),
                adapter.bind(1, "topics", "wait", "dev/acme/Optional.java#wait"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Optional();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                Optional.notify((EventMapping.Map) messages.get(0).event());
                return null;
            }
            default -> {
                ((Optional) handler).wait((Topic) messages.get(0).event());
                return null;
            }
        }
    }
}
