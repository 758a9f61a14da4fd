package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Desk}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class DeskSubscriptions {
    private DeskSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "orders",
                        "retry2-times",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#retry2Times",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::retry2Times),
                new HandlerBinding(
                        "orders",
                        "send-html-mail",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#sendHTMLMail",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::sendHTMLMail),
                new HandlerBinding(
                        "orders",
                        "snake-case",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#snake_case",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::snake_case),
                new HandlerBinding(
                        "orders",
                        "x",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#x",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::x));
    }

    private static Object create(Publishers publishers) {
        return new Desk();
    }

    private static CompletionStage<?> retry2Times(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).retry2Times((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> sendHTMLMail(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).sendHTMLMail((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> snake_case(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).snake_case((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> x(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).x((Order) messages.get(0).event());
        return null;
    }
}
