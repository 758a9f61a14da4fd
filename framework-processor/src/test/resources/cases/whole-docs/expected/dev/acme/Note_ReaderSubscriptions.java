package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Note.Reader}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Note_ReaderSubscriptions {
    private Note_ReaderSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "notes",
                        "read",
                        "acme",
                        Note.Reader.class,
                        "dev/acme/Note.java#Reader.read",
                        Optional.of(Note_ReaderSubscriptions::create),
                        false,
                        List.of(),
                        Note_ReaderSubscriptions::read));
    }

    private static Object create(Publishers publishers) {
        return new Note.Reader();
    }

    private static CompletionStage<?> read(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Note.Reader) handler).read((Note) messages.get(0).event());
        return null;
    }
}
