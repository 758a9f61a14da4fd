package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Sales}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SalesSubscriptions extends BuildingAdapter {
    private SalesSubscriptions() {
        super(Sales.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        SalesSubscriptions adapter = new SalesSubscriptions();
        return List.of(
                adapter.bind(0, "sales", "equal", "dev/acme/Sales.java#on"),
                adapter.bind(0, "sales", "not-equal", "dev/acme/Sales.java#on"),
                adapter.bind(0, "sales", "in", "dev/acme/Sales.java#on"),
                adapter.bind(0, "sales", "prefix", "dev/acme/Sales.java#on"),
                adapter.bind(0, "sales", "exists", "dev/acme/Sales.java#on"),
                adapter.bind(0, "sales", "not-exists", "dev/acme/Sales.java#on"),
                adapter.bind(0, "sales", "boolean", "dev/acme/Sales.java#on"),
                adapter.bind(0, "sales", "number", "dev/acme/Sales.java#on"),
                adapter.bind(0, "sales", "enum", "dev/acme/Sales.java#on"),
                adapter.bind(0, "sales", "all", "dev/acme/Sales.java#on"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Sales();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Sales) handler).on((Sale) messages.get(0).event());
        return null;
    }
}
