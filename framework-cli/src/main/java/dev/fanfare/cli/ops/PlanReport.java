package dev.fanfare.cli.ops;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.cli.Part;
import dev.fanfare.cli.Report;
import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Change.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan, and what became of it, as a report. */
record PlanReport(String kind, String provider, List<Line> lines) {
    PlanReport {
        lines = List.copyOf(lines);
    }

    /**
     * A change of the plan.
     *
     * @param outcome what became of it; empty in a plan
     * @param reason why it failed or was left
     */
    record Line(Change change, String outcome, String reason) {}

    static PlanReport planned(String provider, List<Change> changes) {
        return new PlanReport(
                "Plan",
                provider,
                changes.stream().map(change -> new Line(change, "", "")).toList());
    }

    Report report() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("provider", provider);
        ArrayNode changes = data.putArray("changes");
        lines.forEach(line -> changes.add(json(line)));
        ObjectNode summary = data.putObject("summary");
        counts().forEach((action, count) -> summary.put(action.name().toLowerCase(Locale.ROOT), count));
        return new Report(kind, data, "changes", parts());
    }

    private static ObjectNode json(Line line) {
        Change change = line.change();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("action", change.action().name().toLowerCase(Locale.ROOT))
                .put("kind", change.kind())
                .put("resource", change.resource())
                .put("for", change.path());
        ArrayNode differences = json.putArray("differences");
        change.differences()
                .forEach(each -> differences
                        .addObject()
                        .put("property", each.property())
                        .put("is", each.is())
                        .put("wanted", each.wanted()));
        json.put("note", change.note());
        json.put("danger", change.danger().orElse(null));
        if (!line.outcome().isEmpty()) {
            json.put("outcome", line.outcome()).put("reason", line.reason());
        }
        return json;
    }

    private Map<Action, Long> counts() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.change().action(),
                        () -> new java.util.EnumMap<>(Action.class),
                        Collectors.counting()));
    }

    private List<Part> parts() {
        if (lines.isEmpty()) {
            return List.of(new Part.Text(
                    kind.equals("Removal") ? "There is nothing to delete." : "Everything is as it should be."));
        }
        boolean over = lines.stream().anyMatch(line -> !line.outcome().isEmpty());
        List<String> header = new ArrayList<>(List.of("", "WHAT", "RESOURCE", "FOR"));
        if (over) {
            header.add("OUTCOME");
        }
        header.add("WHY");
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            Change change = line.change();
            List<String> row =
                    new ArrayList<>(List.of(change.action().sign(), change.kind(), change.resource(), change.path()));
            if (over) {
                row.add(line.outcome());
            }
            row.add(line.reason().isEmpty() ? why(change) : line.reason());
            rows.add(row);
        }
        return List.of(new Part.Table(header, rows), new Part.Text(summary()));
    }

    /** The differences, and what else is to be known. */
    static String why(Change change) {
        Stream<String> differences = change.differences().stream()
                .map(each -> each.property() + " is " + each.is() + ", should be " + each.wanted());
        return Stream.concat(
                        differences, Stream.of(change.note(), change.danger().orElse("")))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String summary() {
        return counts().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + word(entry.getKey()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String word(Action action) {
        return switch (action) {
            case CREATE -> "to create";
            case UPDATE -> "to change";
            case REPLACE -> "to replace";
            case DELETE -> "to delete";
            case BLOCKED -> "that cannot be mended from here";
            case DENIED -> "that may not be looked at";
            case UNKNOWN -> "that could not be looked at";
        };
    }
}
