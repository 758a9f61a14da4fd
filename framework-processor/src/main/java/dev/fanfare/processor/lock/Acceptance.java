package dev.fanfare.processor.lock;

import dev.fanfare.Compatibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the lock says after a compilation was accepted. */
final class Acceptance {
    /** So many versions of a topic are kept. */
    static final int VERSIONS = 20;

    private Acceptance() {}

    /**
     * The compilation's own, with those of the accepted versions that may follow each other with it: who accepts a change
     * that breaks a version says that this version is not in the field any more.
     */
    static Lock after(Lock accepted, Lock current, Map<String, Compatibility> modes) {
        List<LockedTopic> topics = current.topics().stream()
                .map(topic -> topic.with(versions(
                        accepted.topic(topic.name()),
                        topic.newest(),
                        modes.getOrDefault(topic.name(), Compatibility.FULL_TRANSITIVE))))
                .toList();
        return new Lock(topics, current.subscriptions());
    }

    private static List<Contract> versions(Optional<LockedTopic> before, Contract now, Compatibility mode) {
        List<Contract> versions = new ArrayList<>();
        before.ifPresent(topic -> topic.versions().stream()
                .filter(version -> Gate.compare(version, now, mode).stream()
                        .allMatch(breach -> breach.kind() == Breach.Kind.UNDESCRIBED))
                .forEach(versions::add));
        if (versions.isEmpty() || !versions.get(versions.size() - 1).equals(now)) {
            versions.add(now);
        }
        return versions.subList(Math.max(0, versions.size() - VERSIONS), versions.size());
    }
}
