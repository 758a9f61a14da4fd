package dev.fanfare.infra.diff;

import dev.fanfare.infra.Cloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one comparison has found so far. Not thread-safe. */
final class Findings {
    private final List<Change> changes = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();

    List<Change> changes() {
        return changes;
    }

    List<Replacement> replacements() {
        return replacements;
    }

    void add(Impact impact, String subject, String text, String advice) {
        changes.add(new Change(impact, Optional.empty(), subject, text, advice));
    }

    void add(Impact impact, Cloud cloud, String subject, String text, String advice) {
        changes.add(new Change(impact, Optional.of(cloud), subject, text, advice));
    }

    void plan(Replacement replacement) {
        replacements.add(replacement);
    }
}
