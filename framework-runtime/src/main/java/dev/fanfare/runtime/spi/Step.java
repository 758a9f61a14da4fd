package dev.fanfare.runtime.spi;

/**
 * A change, and the work that makes it. The work blocks, may be repeated without harm, and fails with a {@link
 * dev.fanfare.runtime.FanfareException} that says what to do.
 *
 * @param change what it does
 * @param stage steps of one stage may run side by side; those of a higher one need those of the lower ones
 * @param work does it; fails for an action that is not done
 */
public record Step(Change change, int stage, Runnable work) {}
