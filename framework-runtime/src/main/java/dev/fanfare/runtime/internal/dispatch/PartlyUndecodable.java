package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.internal.codec.UndecodableException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some messages of a batch could not be decoded; the handler saw the rest, and failed or not. */
final class PartlyUndecodable extends RuntimeException {
    private final transient Map<MessageId, UndecodableException> undecodable;

    PartlyUndecodable(Map<MessageId, UndecodableException> undecodable, @Nullable Throwable rest) {
        super(undecodable.size() + " messages of the batch could not be decoded", rest);
        this.undecodable = Map.copyOf(undecodable);
    }

    Map<MessageId, UndecodableException> undecodable() {
        return undecodable;
    }

    /** What the handler threw for the rest. */
    Optional<Throwable> rest() {
        return Optional.ofNullable(getCause());
    }
}
