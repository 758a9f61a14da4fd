package dev.fanfare.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.infra.Cloud;
import dev.fanfare.infra.diff.Change;
import dev.fanfare.infra.diff.Difference;
import dev.fanfare.infra.diff.Impact;
import dev.fanfare.infra.diff.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The difference of two manifests as a report. Stateless. */
final class DifferenceReport {
    private DifferenceReport() {}

    static Report of(Difference difference) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("grave", difference.isGrave());
        ArrayNode changes = data.putArray("changes");
        difference.changes().forEach(change -> changes.add(json(change)));
        ArrayNode plans = data.putArray("replacements");
        difference.replacements().forEach(replacement -> plans.add(json(replacement)));
        return new Report("Difference", data, "changes", parts(difference));
    }

    private static ObjectNode json(Change change) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("impact", change.impact().name());
        change.cloud().ifPresent(cloud -> json.put("provider", cloud.toString()));
        return json.put("subject", change.subject()).put("text", change.text()).put("advice", change.advice());
    }

    private static ObjectNode json(Replacement replacement) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("subject", replacement.subject());
        replacement.cloud().ifPresent(cloud -> json.put("provider", cloud.toString()));
        replacement.first().forEach(json.putArray("first")::add);
        replacement.second().forEach(json.putArray("second")::add);
        return json;
    }

    private static List<Part> parts(Difference difference) {
        if (difference.changes().isEmpty()) {
            return List.of(new Part.Text("No differences."));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Heading("Fanfare: " + counts(difference)));
        for (Impact impact : Impact.values()) {
            List<Change> some = difference.changes().stream()
                    .filter(change -> change.impact() == impact)
                    .toList();
            if (!some.isEmpty()) {
                parts.add(new Part.Heading(impact + ": " + impact.text()));
                parts.add(new Part.Bullets(
                        some.stream().map(DifferenceReport::line).toList()));
            }
        }
        for (Replacement replacement : difference.replacements()) {
            parts.add(new Part.Heading(
                    "How to replace " + replacement.subject() + on(replacement.cloud()) + " without losing a message"));
            parts.add(new Part.Text("First phase:"));
            parts.add(new Part.Bullets(replacement.first()));
            parts.add(new Part.Text("Second phase:"));
            parts.add(new Part.Bullets(replacement.second()));
        }
        return parts;
    }

    private static String counts(Difference difference) {
        Map<Impact, Long> counts = difference.changes().stream()
                .collect(Collectors.groupingBy(Change::impact, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String line(Change change) {
        String advice = change.advice().isEmpty() ? "" : ". " + change.advice();
        return change.subject() + on(change.cloud()) + ": " + change.text() + advice;
    }

    private static String on(Optional<Cloud> cloud) {
        return cloud.map(one -> " on " + one).orElse("");
    }
}
