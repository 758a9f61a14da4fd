package dev.acme.$odd_;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link $Desk}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class $DeskSubscriptions {
    private $DeskSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "transfers",
                        "odd",
                        "odd",
                        $Desk.class,
                        "dev/acme/$odd_/$Desk.java#$on_ü",
                        Optional.of($DeskSubscriptions::create),
                        false,
                        List.of(),
                        $DeskSubscriptions::$on_ü));
    }

    private static Object create(Publishers publishers) {
        return new $Desk();
    }

    private static CompletionStage<?> $on_ü(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        (($Desk) handler).$on_ü((Transfer$1) messages.get(0).event());
        return null;
    }
}
