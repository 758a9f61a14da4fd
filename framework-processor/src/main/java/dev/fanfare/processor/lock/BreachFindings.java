package dev.fanfare.processor.lock;

import dev.fanfare.processor.model.Payload.Definition;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what was found in comparing a topic's versions, at the component, constant or record that it concerns. */
final class BreachFindings {
    private final TopicModel topic;

    private BreachFindings(TopicModel topic) {
        this.topic = topic;
    }

    /** One finding for each change, also where it breaks both directions or several versions. */
    static List<Placed> of(TopicModel topic, List<Breach> breaches) {
        BreachFindings findings = new BreachFindings(topic);
        Map<Breach, Set<Direction>> changes = new LinkedHashMap<>();
        for (Breach breach : breaches) {
            changes.computeIfAbsent(breach.inNoDirection(), unused -> EnumSet.noneOf(Direction.class))
                    .add(breach.direction());
        }
        return changes.entrySet().stream()
                .map(entry -> findings.finding(entry.getKey(), entry.getValue()))
                .map(finding -> Placed.at(topic.source(), finding))
                .toList();
    }

    private Finding finding(Breach breach, Set<Direction> directions) {
        String member = breach.member();
        String type = simple(breach.type());
        String name = member.isEmpty() ? type : type + "." + member;
        SourceRef place = place(breach.type(), member);
        return switch (breach.kind()) {
            case REQUIRED -> renamed(Finding.of(Problem.LOCKED_REQUIRED, place, name), breach.after());
            case GONE -> Finding.of(Problem.LOCKED_GONE, place, name);
            case RESERVED ->
                Finding.of(Problem.LOCKED_RESERVED, place, has(breach.type(), member) ? name : type, member);
            case COLLISION -> Finding.of(Problem.LOCKED_NAMES_COLLIDE, place, name, breach.after());
            case TYPE ->
                Finding.of(Problem.LOCKED_TYPE, place, name, breach.before(), breach.after(), reason(directions));
            case UNDESCRIBED -> Finding.of(Problem.LOCKED_UNDESCRIBED, place, name);
            case CONSTANT_ADDED -> Finding.of(Problem.LOCKED_CONSTANT_ADDED, place, name);
            case CONSTANT_GONE ->
                renamed(Finding.of(Problem.LOCKED_CONSTANT_GONE, place, type, member), breach.after());
            case EVENT_ADDED -> Finding.of(Problem.LOCKED_EVENT_ADDED, place, member, topic.name());
            case EVENT_GONE ->
                renamed(Finding.of(Problem.LOCKED_EVENT_GONE, place, topic.name(), member), breach.after());
        };
    }

    /** {@code hint} is what to write, where it can be computed. */
    private static Finding renamed(Finding finding, String hint) {
        return hint.isEmpty() ? finding : finding.trying(hint);
    }

    private static String reason(Set<Direction> directions) {
        if (directions.size() > 1) {
            return "neither code reads the other's";
        }
        return directions.contains(Direction.BACKWARD)
                ? "this code cannot read what was written before"
                : "code of accepted versions cannot read what is written now";
    }

    /** Whether it is the name of something in the type, and not that under which the type travels. */
    private boolean has(String type, String member) {
        return Optional.ofNullable(topic.event().payload().definitions().get(type))
                .filter(definition -> definition.evolution().places().containsKey(member))
                .isPresent();
    }

    private SourceRef place(String type, String member) {
        return Optional.ofNullable(topic.event().payload().definitions().get(type))
                .map(Definition::evolution)
                .flatMap(evolution -> evolution.placeOf(member))
                .orElse(topic.source());
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
