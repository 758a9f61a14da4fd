package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Books}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class BooksSubscriptions {
    private BooksSubscriptions() {
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
                        "acme",
                        Books.class,
                        "dev/acme/Books.java#book",
                        Optional.of(BooksSubscriptions::create),
                        false,
                        List.of(),
                        BooksSubscriptions::book),
                new HandlerBinding(
                        "us-invoices",
                        "book-us",
                        "acme",
                        Books.class,
                        "dev/acme/Books.java#book",
                        Optional.of(BooksSubscriptions::create),
                        false,
                        List.of(),
                        BooksSubscriptions::book));
    }

    private static Object create(Publishers publishers) {
        return new Books(
                publishers.topic(EuInvoices.class),
                publishers.topic(UsInvoices.class));
    }

    private static CompletionStage<?> book(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Books) handler).book((Invoice) messages.get(0).event());
        return null;
    }
}
