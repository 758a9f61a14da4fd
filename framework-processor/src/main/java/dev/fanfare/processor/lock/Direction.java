package dev.fanfare.processor.lock;

/** Who reads what whom wrote. */
public enum Direction {
    /** The new code reads what the old code wrote. */
    BACKWARD,
    /** The old code reads what the new code writes. */
    FORWARD
}
