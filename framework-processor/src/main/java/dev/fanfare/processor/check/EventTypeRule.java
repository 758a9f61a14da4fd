package dev.fanfare.processor.check;

import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;

/** T006, E001-E004, E013: an event type stands by itself, is accessible, and Jackson can bind it. */
public final class EventTypeRule {
    private EventTypeRule() {}

    /** Checks an event type and what it permits. */
    public static List<Finding> check(EventType event) {
        String name = event.type().nested(".");
        if (!event.kind().isEvent()) {
            return List.of(Finding.of(
                    Problem.TOPIC_ON_WRONG_KIND,
                    event.place(),
                    name,
                    event.kind().text()));
        }
        List<Finding> findings = new ArrayList<>(standing(event));
        event.permitted().forEach(permitted -> findings.addAll(permitted(event, permitted)));
        return findings;
    }

    private static List<Finding> permitted(EventType event, EventType permitted) {
        return permitted.kind() == EventType.Kind.RECORD
                ? standing(permitted)
                : List.of(Finding.of(
                        Problem.PERMITTED_NOT_RECORD,
                        permitted.place(),
                        event.type().nested("."),
                        permitted.type().nested("."),
                        permitted.kind().text()));
    }

    private static List<Finding> standing(EventType event) {
        String name = event.type().nested(".");
        List<Finding> findings = new ArrayList<>();
        if (event.isGeneric()) {
            findings.add(Finding.of(Problem.EVENT_GENERIC, event.place(), name));
        }
        if (event.isInner()) {
            findings.add(Finding.of(Problem.EVENT_INNER, event.place(), name));
        }
        event.obstacle()
                .ifPresent(obstacle -> findings.add(Finding.of(Problem.EVENT_PRIVATE, event.place(), name, obstacle)));
        event.unbindable()
                .ifPresent(reason -> findings.add(Finding.of(Problem.EVENT_NOT_BINDABLE, event.place(), name, reason)));
        return findings;
    }
}
