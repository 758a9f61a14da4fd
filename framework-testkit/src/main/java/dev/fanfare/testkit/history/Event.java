package dev.fanfare.testkit.history;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Something that happened in a run. A history is a list of them, in the order in which they were noted. */
public sealed interface Event {
    /** A message went to the broker. */
    record Publishing(String topic, String id, Optional<String> key, Map<String, String> attributes, String body)
            implements Event {}

    /** The broker accepted it. */
    record Accepted(String id) implements Event {}

    /** The broker certainly did not accept it. */
    record Refused(String id) implements Event {}

    /** Nobody knows whether the broker accepted it. */
    record Unknown(String id) implements Event {}

    /**
     * A handler began with a message.
     *
     * @param n the number of this delivery, unlike any other
     * @param subscription as {@code topic/subscription}
     * @param instance the process
     */
    record Delivered(long n, String subscription, String instance, String id, int attempt, String body)
            implements Event {}

    /**
     * The broker was restarted, or killed, after it had given out the message of that delivery, and before the handler began
     * with it: nobody could keep its lease.
     */
    record Overtaken(long n) implements Event {}

    /** The handler of that delivery had its effect. */
    record Handled(long n) implements Event {}

    /**
     * The handler of that delivery failed.
     *
     * @param fatal in a way that is not to be retried
     */
    record Failed(long n, boolean fatal) implements Event {}

    /** What a delivery may end with. */
    enum Outcome {
        /** It was handled. */
        ACK,
        /** It is to come again later. */
        RETRY,
        /** It was not started. */
        RELEASE,
        /** It goes to the dead letters. */
        DEAD_LETTER
    }

    /** The process begins to tell the broker the outcome of that delivery. */
    record Settling(long n, Outcome outcome) implements Event {}

    /** What is known of a settlement. */
    enum Answer {
        /** The broker has carried it out. */
        DONE,
        /** It certainly has not. */
        NOT_DONE,
        /** It may have. */
        UNKNOWN
    }

    /** The attempt to settle is over. */
    record Settled(long n, Answer answer) implements Event {}

    /** A process died. What it does from now counts for nothing. */
    record Crashed(String instance) implements Event {}

    /** The broker is restarted in good order; noted before and after. */
    record BrokerRestarted() implements Event {}

    /** The broker is killed, and started again; noted before and after. */
    record BrokerKilled() implements Event {}

    /**
     * The run is over; faults stopped before.
     *
     * @param drained whether every message had its end
     * @param after how long that took since the faults stopped
     */
    record Ended(boolean drained, Duration after) implements Event {}
}
