package dev.fanfare.local.inspect;

/** Where a message is. */
public enum MessageState {
    /** It may go to a consumer, or waits for another message of its key. */
    WAITING,
    /** A consumer has it, until its lease ends. */
    IN_FLIGHT,
    /** It failed, or its lease was another process', and it is available again later. */
    DELAYED,
    /** It is a dead letter. */
    DEAD
}
