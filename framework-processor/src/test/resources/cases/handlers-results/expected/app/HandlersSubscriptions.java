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
                        "signups",
                        "anything",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#anything",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::anything),
                new HandlerBinding(
                        "signups",
                        "id",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#id",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::id),
                new HandlerBinding(
                        "signups",
                        "list",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#list",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::list),
                new HandlerBinding(
                        "signups",
                        "nothing",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#nothing",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::nothing),
                new HandlerBinding(
                        "signups",
                        "one",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#one",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::one),
                new HandlerBinding(
                        "signups",
                        "optional",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#optional",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::optional),
                new HandlerBinding(
                        "signups",
                        "record",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#record",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::record),
                new HandlerBinding(
                        "signups",
                        "results",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#results",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::results),
                new HandlerBinding(
                        "signups",
                        "sealed",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#sealed",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::sealed),
                new HandlerBinding(
                        "signups",
                        "stage",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#stage",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::stage),
                new HandlerBinding(
                        "signups",
                        "stage-of-list",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#stageOfList",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::stageOfList),
                new HandlerBinding(
                        "signups",
                        "stage-of-optional",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#stageOfOptional",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::stageOfOptional));
    }

    private static Object create(Publishers publishers) {
        return new Handlers();
    }

    private static CompletionStage<?> anything(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return ((Handlers) handler).anything((Signup) messages.get(0).event());
    }

    private static CompletionStage<?> id(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return ((Handlers) handler).id((Signup) messages.get(0).event());
    }

    private static CompletionStage<?> list(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        List<Signup> batch = messages.stream().map(message -> (Signup) message.event()).toList();
        return publishers.sendAll(WelcomeMail.class, ((Handlers) handler).list(batch));
    }

    private static CompletionStage<?> nothing(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return ((Handlers) handler).nothing((Signup) messages.get(0).event());
    }

    private static CompletionStage<?> one(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return publishers.send(WelcomeMail.class, ((Handlers) handler).one((Signup) messages.get(0).event()));
    }

    private static CompletionStage<?> optional(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return publishers.sendOptional(WelcomeMail.class, ((Handlers) handler).optional((Signup) messages.get(0).event()));
    }

    private static CompletionStage<?> record(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return publishers.send(SiteEvent.class, ((Handlers) handler).record((Signup) messages.get(0).event()));
    }

    private static CompletionStage<?> results(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return ((Handlers) handler).results((Signup) messages.get(0).event());
    }

    private static CompletionStage<?> sealed(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return publishers.send(SiteEvent.class, ((Handlers) handler).sealed((Signup) messages.get(0).event()));
    }

    private static CompletionStage<?> stage(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return ((Handlers) handler).stage((Signup) messages.get(0).event())
                .thenCompose(result -> publishers.send(WelcomeMail.class, result));
    }

    private static CompletionStage<?> stageOfList(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return ((Handlers) handler).stageOfList((Signup) messages.get(0).event())
                .thenCompose(result -> publishers.sendAll(WelcomeMail.class, result));
    }

    private static CompletionStage<?> stageOfOptional(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return ((Handlers) handler).stageOfOptional((Signup) messages.get(0).event())
                .thenCompose(result -> publishers.sendOptional(WelcomeMail.class, result));
    }
}
