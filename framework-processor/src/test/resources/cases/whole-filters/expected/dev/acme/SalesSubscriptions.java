package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Sales}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SalesSubscriptions {
    private SalesSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "sales",
                        "equal",
                        "acme",
                        Sales.class,
                        "dev/acme/Sales.java#on",
                        Optional.of(SalesSubscriptions::create),
                        false,
                        List.of(),
                        SalesSubscriptions::on),
                new HandlerBinding(
                        "sales",
                        "not-equal",
                        "acme",
                        Sales.class,
                        "dev/acme/Sales.java#on",
                        Optional.of(SalesSubscriptions::create),
                        false,
                        List.of(),
                        SalesSubscriptions::on),
                new HandlerBinding(
                        "sales",
                        "in",
                        "acme",
                        Sales.class,
                        "dev/acme/Sales.java#on",
                        Optional.of(SalesSubscriptions::create),
                        false,
                        List.of(),
                        SalesSubscriptions::on),
                new HandlerBinding(
                        "sales",
                        "prefix",
                        "acme",
                        Sales.class,
                        "dev/acme/Sales.java#on",
                        Optional.of(SalesSubscriptions::create),
                        false,
                        List.of(),
                        SalesSubscriptions::on),
                new HandlerBinding(
                        "sales",
                        "exists",
                        "acme",
                        Sales.class,
                        "dev/acme/Sales.java#on",
                        Optional.of(SalesSubscriptions::create),
                        false,
                        List.of(),
                        SalesSubscriptions::on),
                new HandlerBinding(
                        "sales",
                        "not-exists",
                        "acme",
                        Sales.class,
                        "dev/acme/Sales.java#on",
                        Optional.of(SalesSubscriptions::create),
                        false,
                        List.of(),
                        SalesSubscriptions::on),
                new HandlerBinding(
                        "sales",
                        "boolean",
                        "acme",
                        Sales.class,
                        "dev/acme/Sales.java#on",
                        Optional.of(SalesSubscriptions::create),
                        false,
                        List.of(),
                        SalesSubscriptions::on),
                new HandlerBinding(
                        "sales",
                        "number",
                        "acme",
                        Sales.class,
                        "dev/acme/Sales.java#on",
                        Optional.of(SalesSubscriptions::create),
                        false,
                        List.of(),
                        SalesSubscriptions::on),
                new HandlerBinding(
                        "sales",
                        "enum",
                        "acme",
                        Sales.class,
                        "dev/acme/Sales.java#on",
                        Optional.of(SalesSubscriptions::create),
                        false,
                        List.of(),
                        SalesSubscriptions::on),
                new HandlerBinding(
                        "sales",
                        "all",
                        "acme",
                        Sales.class,
                        "dev/acme/Sales.java#on",
                        Optional.of(SalesSubscriptions::create),
                        false,
                        List.of(),
                        SalesSubscriptions::on));
    }

    private static Object create(Publishers publishers) {
        return new Sales();
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Sales) handler).on((Sale) messages.get(0).event());
        return null;
    }
}
