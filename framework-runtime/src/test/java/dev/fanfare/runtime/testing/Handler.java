package dev.fanfare.runtime.testing;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A handler of a test, with what generated code hands it. */
@FunctionalInterface
public interface Handler {
    /** Handles one message, or a batch. */
    @Nullable
    CompletionStage<?> handle(List<Message<?>> messages, Publishers publishers) throws Exception;

    /** A handler of single messages without a result. */
    static Handler of(Each each) {
        return (messages, publishers) -> {
            each.handle(messages.get(0));
            return null;
        };
    }

    /** What happens to a message. */
    @FunctionalInterface
    interface Each {
        /** Handles it. */
        void handle(Message<?> message) throws Exception;
    }
}
