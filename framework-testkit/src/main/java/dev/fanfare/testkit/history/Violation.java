package dev.fanfare.testkit.history;

/**
 * Something that must not have happened.
 *
 * @param invariant its number, such as {@code I7}, or {@code void} for something that should have happened and did not
 * @param witness the least that shows it
 */
public record Violation(String invariant, String witness) {
    @Override
    public String toString() {
        return invariant + ": " + witness;
    }
}
