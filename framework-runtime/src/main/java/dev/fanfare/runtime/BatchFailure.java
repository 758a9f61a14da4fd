package dev.fanfare.runtime;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Thrown by a batch handler when only some of its messages failed: those are tried again, the others are acknowledged. */
public final class BatchFailure extends RuntimeException {
    private final Set<MessageId> failed;

    private BatchFailure(Set<MessageId> failed, @Nullable Throwable cause) {
        super(failed.size() + " messages of the batch failed", cause);
        this.failed = Set.copyOf(failed);
    }

    /** The failure of just these messages. */
    public static BatchFailure of(Message<?>... messages) {
        return of(Arrays.asList(messages), null);
    }

    /**
     * The failure of just these messages, with what caused it.
     *
     * @throws IllegalArgumentException if there is no message: a batch without failures returns
     */
    public static BatchFailure of(Collection<? extends Message<?>> messages, @Nullable Throwable cause) {
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("A batch failure names at least one message.");
        }
        return new BatchFailure(
                messages.stream().map(Message::id).collect(Collectors.toCollection(HashSet::new)), cause);
    }

    /** The ids of the messages that failed. */
    public Set<MessageId> failed() {
        return failed;
    }
}
