package dev.fanfare.integration.evolution;

import java.util.List;

/**
 * A change, tried in one direction.
 *
 * @param mutation the change
 * @param direction who reads whom
 * @param outcome what really happened to generated values
 * @param breaches what the gate says; nothing if it says that the change is safe
 */
record Trial(Mutation mutation, Direction direction, Outcome outcome, List<String> breaches) {
    /** The gate lets pass what goes wrong. */
    boolean isFalselySafe() {
        return breaches.isEmpty() && outcome.kind() != Outcome.Kind.READ;
    }

    /** The gate refuses what goes well. */
    boolean isFalseAlarm() {
        return !breaches.isEmpty() && outcome.kind() == Outcome.Kind.READ;
    }

    @Override
    public String toString() {
        return "%s, %s: really %s %s; the gate says %s"
                .formatted(mutation, direction, outcome.kind(), outcome.example(), breaches);
    }
}
