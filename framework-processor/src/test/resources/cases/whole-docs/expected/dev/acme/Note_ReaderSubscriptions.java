package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Note.Reader}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Note_ReaderSubscriptions extends BuildingAdapter {
    private Note_ReaderSubscriptions() {
        super(Note.Reader.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        Note_ReaderSubscriptions adapter = new Note_ReaderSubscriptions();
        return List.of(
                adapter.bind(0, "notes", "read", "dev/acme/Note.java#Reader.read"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Note.Reader();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Note.Reader) handler).read((Note) messages.get(0).event());
        return null;
    }
}
