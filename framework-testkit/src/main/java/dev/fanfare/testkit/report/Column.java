package dev.fanfare.testkit.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What one provider did. Thread-safe. */
final class Column {
    private static final String NOT_RUN = "not run";

    private final Map<String, Outcome> outcomes = new HashMap<>();

    /** What became of the tests of one case. */
    private static final class Outcome {
        private final Set<String> failed = new TreeSet<>();
        private final Set<String> unsupported = new LinkedHashSet<>();
        private boolean passed;

        String cell() {
            if (!failed.isEmpty()) {
                return "**FAILED**: " + String.join(", ", failed);
            }
            String reasons = String.join("; ", new TreeSet<>(unsupported));
            if (passed) {
                return unsupported.isEmpty() ? "yes" : "yes; " + reasons;
            }
            return "– " + reasons;
        }
    }

    synchronized void passed(Collection<String> ids) {
        ids.forEach(id -> of(id).passed = true);
    }

    synchronized void unsupported(Collection<String> ids, String reason) {
        ids.forEach(id -> of(id).unsupported.add(reason));
    }

    synchronized void failed(Collection<String> ids, String test) {
        ids.forEach(id -> of(id).failed.add(test));
    }

    /** What the report says of this case. */
    synchronized String cell(Case of) {
        Outcome outcome = outcomes.get(of.id());
        if (outcome != null) {
            return outcome.cell();
        }
        return of.outside().map(reason -> "– " + reason).orElse(NOT_RUN);
    }

    private Outcome of(String id) {
        return outcomes.computeIfAbsent(id, any -> new Outcome());
    }
}
