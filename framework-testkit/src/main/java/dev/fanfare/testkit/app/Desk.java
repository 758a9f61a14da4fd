package dev.fanfare.testkit.app;

import dev.fanfare.runtime.Message;
import java.util.List;

/** Where every handler of the suite passes on what it gets. Thread-safe. */
public interface Desk {
    /** Handles one message; what this throws, the handler throws. */
    void one(Message<?> message) throws Exception;

    /** Handles a batch. */
    void many(List<? extends Message<?>> batch) throws Exception;
}
