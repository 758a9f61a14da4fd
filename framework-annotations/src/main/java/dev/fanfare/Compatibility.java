package dev.fanfare;

/**
 * Which changes of an event the compiler lets pass, measured against the versions in the lock file. <em>Backward</em>: the
 * new code reads what the old code wrote, such as messages in flight, dead letters and replays. <em>Forward</em>: the old
 * code, which still runs while the new one is deployed, reads what the new code writes.
 */
public enum Compatibility {
    /** Every change passes. */
    NONE,

    /** Backward, against the last accepted version. */
    BACKWARD,

    /** Backward, against every version that the lock file keeps. */
    BACKWARD_TRANSITIVE,

    /** Forward, against the last accepted version. */
    FORWARD,

    /** Forward, against every version that the lock file keeps. */
    FORWARD_TRANSITIVE,

    /** Both ways, against the last accepted version. */
    FULL,

    /** Both ways, against every version that the lock file keeps. */
    FULL_TRANSITIVE
}
