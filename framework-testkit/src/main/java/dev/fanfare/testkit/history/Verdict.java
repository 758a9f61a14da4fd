package dev.fanfare.testkit.history;

import java.util.List;
import java.util.Map;

/**
 * What is to be said of a history. Immutable.
 *
 * @param violations what must not have happened; empty for a sound run that proves something
 * @param counts how often each thing happened
 */
public record Verdict(List<Violation> violations, Map<String, Long> counts) {
    /** Copies what it is given. */
    public Verdict {
        violations = List.copyOf(violations);
    }

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return violations.isEmpty();
    }
}
