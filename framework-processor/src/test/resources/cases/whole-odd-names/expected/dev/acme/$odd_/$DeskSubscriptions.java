package dev.acme.$odd_;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link $Desk}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class $DeskSubscriptions extends BuildingAdapter {
    private $DeskSubscriptions() {
        super($Desk.class, "odd");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        $DeskSubscriptions adapter = new $DeskSubscriptions();
        return List.of(
                adapter.bind(0, "transfers", "odd", "dev/acme/$odd_/$Desk.java#$on_ü"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new $Desk();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        (($Desk) handler).$on_ü((Transfer$1) messages.get(0).event());
        return null;
    }
}
