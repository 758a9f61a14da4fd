package dev.fanfare.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an instance is, from what really happened last.
 *
 * @param entries one for each subscription and each publisher, sorted by kind and name
 */
public record Health(List<Entry> entries) {
    /** Whether nothing is down. */
    public boolean isUp() {
        return entries.stream().noneMatch(entry -> entry.state() == State.DOWN);
    }

    /** What a part is doing. */
    public enum State {
        /** Working, as of the last fetch or publish. */
        UP,
        /** The last fetch or publish failed; a consumer is being restarted with backoff. */
        DOWN,
        /** Paused by {@link SubscriptionControl#pause}. */
        PAUSED,
        /** Not started yet, or closed. */
        STOPPED
    }

    /**
     * One part.
     *
     * @param kind {@code "subscription"} or {@code "publisher"}
     * @param name {@code topic/subscription}, or the topic's name
     * @param state what it is doing
     * @param since since when it is in this state
     * @param reason why it is down
     */
    public record Entry(String kind, String name, State state, Instant since, Optional<String> reason) {}
}
