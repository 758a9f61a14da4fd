package dev.fanfare.testkit.history;

/** What must happen at least once in a run that proves something. */
public enum Sometimes {
    /** A message was delivered more than once. */
    REDELIVERY,
    /** A message had its effect twice. */
    DUPLICATE_EFFECT,
    /** A process died. */
    CRASH,
    /** A process died between an effect and its acknowledgement. */
    CRASH_AFTER_EFFECT,
    /** The broker did not carry out a settlement of a living process. */
    LOST_SETTLEMENT,
    /** A message was dead-lettered after its last attempt. */
    EXHAUSTED,
    /** A message was dead-lettered at once. */
    REJECTED,
    /** A message failed while a later one of its key waited. */
    BLOCKED_KEY,
    /** The broker was restarted or killed. */
    BROKER_RESTART
}
