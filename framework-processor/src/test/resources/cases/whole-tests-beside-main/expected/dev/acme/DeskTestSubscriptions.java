package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link DeskTest}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class DeskTestSubscriptions extends BuildingAdapter {
    private DeskTestSubscriptions() {
        super(DeskTest.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        DeskTestSubscriptions adapter = new DeskTestSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "probe", "dev/acme/DeskTest.java#probe"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new DeskTest();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((DeskTest) handler).probe((Order) messages.get(0).event());
        return null;
    }
}
