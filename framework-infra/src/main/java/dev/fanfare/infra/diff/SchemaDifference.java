package dev.fanfare.infra.diff;

import dev.fanfare.Compatibility;
import dev.fanfare.infra.manifest.SchemaReferences;
import dev.fanfare.processor.lock.Breach;
import dev.fanfare.processor.lock.Contract;
import dev.fanfare.processor.lock.Direction;
import dev.fanfare.processor.lock.Gate;
import dev.fanfare.runtime.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Whether the events of a topic are still understood, by the very rules that the compiler stops changes by. */
final class SchemaDifference {
    private final Map<String, String> older;
    private final Map<String, String> newer;
    private final Findings findings;

    SchemaDifference(Map<String, String> older, Map<String, String> newer, Findings findings) {
        this.older = older;
        this.newer = newer;
        this.findings = findings;
    }

    void compare(Topology.Topic before, Topology.Topic now) {
        SortedMap<String, String> reachedBefore = SchemaReferences.reachable(older, before.event());
        SortedMap<String, String> reachedNow = SchemaReferences.reachable(newer, now.event());
        if (before.event().equals(now.event())
                && before.eventNames().equals(now.eventNames())
                && reachedBefore.equals(reachedNow)) {
            return;
        }
        if (!reachedBefore.containsKey(before.event()) || !reachedNow.containsKey(now.event())) {
            // The manifest is not valid, which "manifest validate" says.
            return;
        }
        List<Breach> breaches = Gate.compare(
                Contract.of(reachedBefore, before.event(), before.eventNames()),
                Contract.of(reachedNow, now.event(), now.eventNames()),
                Compatibility.FULL);
        if (breaches.isEmpty() && !reachedBefore.equals(reachedNow)) {
            findings.add(Impact.SAFE, "topic " + now.name(), "its events changed; old and new code read both", "");
        }
        Map<String, Set<Direction>> found = new LinkedHashMap<>();
        breaches.forEach(breach ->
                found.computeIfAbsent(text(breach), unused -> new TreeSet<>()).add(breach.direction()));
        found.forEach((text, directions) ->
                findings.add(Impact.BREAKING_SCHEMA, "topic " + now.name(), text, advice(directions)));
    }

    private static String advice(Set<Direction> directions) {
        if (directions.size() > 1) {
            return "Neither version reads what the other writes: publish the new form to a new topic.";
        }
        return directions.contains(Direction.BACKWARD)
                ? "New code cannot read what old code wrote, nor what waits or is replayed."
                : "Old code cannot read what new code writes: deploy all readers before any publisher.";
    }

    private static String text(Breach breach) {
        String type = breach.type().substring(breach.type().lastIndexOf('.') + 1);
        String what =
                breach.member().isEmpty() ? type : type.isEmpty() ? breach.member() : type + "." + breach.member();
        return switch (breach.kind()) {
            case REQUIRED -> what + " is required now";
            case GONE -> what + " is no longer written, and was required";
            case RESERVED -> what + " has a name that was reserved";
            case COLLISION -> what + " has a name that is also written otherwise: " + breach.after();
            case TYPE -> what + " was " + breach.before() + ", is " + breach.after();
            case UNDESCRIBED -> what + " is declared otherwise, and no schema says how";
            case CONSTANT_ADDED -> "constant " + what + " is new";
            case CONSTANT_GONE -> "constant " + what + " is gone";
            case EVENT_ADDED -> "event " + breach.member() + " is new";
            case EVENT_GONE -> "event " + breach.member() + " is gone";
        };
    }
}
