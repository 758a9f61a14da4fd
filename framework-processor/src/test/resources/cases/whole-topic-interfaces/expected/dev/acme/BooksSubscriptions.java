package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Books}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class BooksSubscriptions extends BuildingAdapter {
    private BooksSubscriptions() {
        super(Books.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        BooksSubscriptions adapter = new BooksSubscriptions();
        return List.of(
                adapter.bind(0, "eu-invoices", "book", "dev/acme/Books.java#book"),
                adapter.bind(0, "us-invoices", "book-us", "dev/acme/Books.java#book"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Books(
                publishers.topic(EuInvoices.class),
                publishers.topic(UsInvoices.class));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Books) handler).book((Invoice) messages.get(0).event());
        return null;
    }
}
