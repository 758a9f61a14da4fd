package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Recorded}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class RecordedSubscriptions extends BuildingAdapter {
    private RecordedSubscriptions() {
        super(Recorded.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        RecordedSubscriptions adapter = new RecordedSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "send-mail3", "app/Recorded.java#sendMail3"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Recorded((EuInvoicesPublisher) publishers.topic(EuInvoices.class));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Recorded) handler).sendMail3((Signup) messages.get(0).event());
        return null;
    }
}
