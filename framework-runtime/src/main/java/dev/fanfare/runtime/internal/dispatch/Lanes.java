package dev.fanfare.runtime.internal.dispatch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the order of a key: at most one message of a key is out, those behind it wait. Not thread-safe: the backlog's lock
 * guards it. A provider may hand out several messages of a key at once, as SQS and Pub/Sub do.
 */
final class Lanes {
    private final Map<String, Deque<InFlight>> waiting = new HashMap<>();

    /** Whether the message may go now; otherwise it waits. */
    boolean enter(InFlight message) {
        Optional<String> key = message.message().key();
        if (key.isEmpty()) {
            return true;
        }
        Deque<InFlight> lane = waiting.get(key.get());
        if (lane == null) {
            waiting.put(key.get(), new ArrayDeque<>(2));
            return true;
        }
        lane.add(message);
        return false;
    }

    /** The message is done with: the next of its key, which may go now. */
    @Nullable
    InFlight next(InFlight done) {
        Optional<String> key = done.message().key();
        if (key.isEmpty()) {
            return null;
        }
        Deque<InFlight> lane = waiting.get(key.get());
        InFlight next = lane == null ? null : lane.poll();
        if (next == null) {
            waiting.remove(key.get());
        }
        return next;
    }

    /** The message failed: those behind it, in order, which must go back to the broker. */
    List<InFlight> abandon(InFlight failed) {
        Deque<InFlight> lane = failed.message().key().map(waiting::remove).orElse(null);
        return lane == null ? List.of() : List.copyOf(lane);
    }

    /** Everything that waits, in order of each key; the messages that are out keep their lanes. */
    List<InFlight> drain() {
        List<InFlight> all = waiting.values().stream().flatMap(Deque::stream).toList();
        waiting.values().forEach(Deque::clear);
        return all;
    }
}
