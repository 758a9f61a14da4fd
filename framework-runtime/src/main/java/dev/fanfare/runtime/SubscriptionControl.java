package dev.fanfare.runtime;

/** Pauses and resumes one subscription in this process. Thread-safe; each call is idempotent. */
public interface SubscriptionControl {
    /** Fetches nothing more; what is being handled goes on, what was not started is given back. */
    void pause();

    /** Fetches again. */
    void resume();

    /** What the subscription is doing. */
    Health.State state();
}
