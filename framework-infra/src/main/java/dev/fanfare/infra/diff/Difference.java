package dev.fanfare.infra.diff;

import dev.fanfare.infra.Cloud;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that differs between two manifests. Documentation, and where something is declared, are no differences.
 *
 * @param changes the gravest first, then by subject
 * @param replacements a plan for each resource that is replaced
 */
public record Difference(List<Change> changes, List<Replacement> replacements) {
    public Difference {
        changes = List.copyOf(changes);
        replacements = List.copyOf(replacements);
    }

    /** From an older manifest to a newer one, both merged. */
    public static Difference between(Topology older, Topology newer) {
        Findings findings = new Findings();
        new TopologyDifference(older, newer, findings).find();
        List<Change> changes = new ArrayList<>(findings.changes());
        changes.sort(Comparator.comparing(Change::impact).thenComparing(Change::subject));
        return new Difference(changes, findings.replacements());
    }

    /** What of it concerns one cloud. */
    public Difference on(Cloud cloud) {
        return new Difference(
                changes.stream()
                        .filter(change -> concerns(change.cloud(), cloud))
                        .toList(),
                replacements.stream()
                        .filter(replacement -> concerns(replacement.cloud(), cloud))
                        .toList());
    }

    private static boolean concerns(Optional<Cloud> only, Cloud cloud) {
        return only.isEmpty() || only.get() == cloud;
    }

    /** Whether there is something that somebody has to look at. */
    public boolean isGrave() {
        return changes.stream().anyMatch(change -> change.impact().isGrave());
    }
}
