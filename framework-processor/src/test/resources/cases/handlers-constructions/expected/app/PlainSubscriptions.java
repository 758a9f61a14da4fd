package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Plain}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PlainSubscriptions extends BuildingAdapter {
    private PlainSubscriptions() {
        super(Plain.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        PlainSubscriptions adapter = new PlainSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "send-mail2", "app/Plain.java#sendMail2"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Plain();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Plain) handler).sendMail2((Signup) messages.get(0).event());
        return null;
    }
}
