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
                        "on-a",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#onA",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::onA),
                new HandlerBinding(
                        "orders",
                        "on-b",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#onB",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::onB),
                new HandlerBinding(
                        "orders",
                        "on-c",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#onC",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::onC),
                new HandlerBinding(
                        "orders",
                        "on-d",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#onD",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::onD),
                new HandlerBinding(
                        "orders",
                        "on-e",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#onE",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::onE),
                new HandlerBinding(
                        "orders",
                        "on-f",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#onF",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::onF),
                new HandlerBinding(
                        "orders",
                        "on-g",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#onG",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::onG),
                new HandlerBinding(
                        "orders",
                        "on-h",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#onH",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::onH),
                new HandlerBinding(
                        "orders",
                        "on-i",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#onI",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::onI),
                new HandlerBinding(
                        "orders",
                        "on-j",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#onJ",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::onJ),
                new HandlerBinding(
                        "orders",
                        "on-k",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#onK",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::onK),
                new HandlerBinding(
                        "orders",
                        "on-l",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#onL",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::onL));
    }

    private static Object create(Publishers publishers) {
        return new Desk();
    }

    private static CompletionStage<?> onA(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).onA((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> onB(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).onB((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> onC(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).onC((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> onD(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).onD((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> onE(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).onE((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> onF(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).onF((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> onG(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).onG((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> onH(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).onH((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> onI(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).onI((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> onJ(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).onJ((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> onK(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).onK((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> onL(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).onL((Order) messages.get(0).event());
        return null;
    }
}
