package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Handlers}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class HandlersSubscriptions {
    private HandlersSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "eu-invoices",
                        "book",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#book",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::book),
                new HandlerBinding(
                        "eu-invoices",
                        "book-all",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#bookAll",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::bookAll));
    }

    private static Object create(Publishers publishers) {
        return new Handlers();
    }

    private static CompletionStage<?> book(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).book((Invoice) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> bookAll(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        List<Message<Invoice>> batch = (List<Message<Invoice>>) (List<?>) messages;
        ((Handlers) handler).bookAll(batch);
        return null;
    }
}
