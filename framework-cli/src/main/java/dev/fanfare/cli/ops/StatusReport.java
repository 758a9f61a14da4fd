package dev.fanfare.cli.ops;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.cli.Part;
import dev.fanfare.cli.Report;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Change.Action;
import dev.fanfare.runtime.spi.Figures;
import dev.fanfare.runtime.spi.Operations;
import dev.fanfare.runtime.spi.Step;
import dev.fanfare.runtime.spi.support.SideBySide;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The state of every subscription at one moment. */
record StatusReport(String provider, List<Line> lines, List<Change> changes) {
    private static final int AT_ONCE = 16;
    private static final String UNKNOWN = "?";

    /** A subscription; {@code state} is ok, missing, different or unknown. */
    record Line(Topology.Subscription subscription, String state, Figures figures) {}

    /** Asks the broker. */
    static StatusReport of(String provider, Topology topology, Operations operations) {
        List<Change> changes = operations.plan().stream().map(Step::change).toList();
        List<Line> lines = SideBySide.map(
                topology.subscriptions(),
                AT_ONCE,
                each -> new Line(each, state(each, changes), operations.figures(each)));
        return new StatusReport(provider, lines, changes);
    }

    private static String state(Topology.Subscription each, List<Change> changes) {
        List<Action> own = changes.stream()
                .filter(change ->
                        change.path().equals(each.path()) || change.path().equals(each.topic()))
                .map(Change::action)
                .toList();
        if (own.contains(Action.CREATE)) {
            return "missing";
        }
        if (own.contains(Action.UPDATE) || own.contains(Action.REPLACE) || own.contains(Action.BLOCKED)) {
            return "different";
        }
        return own.isEmpty() ? "ok" : "unknown";
    }

    /** Whether something is not as it should be. */
    boolean isDrifted() {
        return !changes.isEmpty();
    }

    Report report() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("provider", provider);
        ArrayNode subscriptions = data.putArray("subscriptions");
        lines.forEach(line -> subscriptions.add(json(line)));
        data.set(
                "changes", PlanReport.planned(provider, changes).report().data().get("changes"));
        return new Report("Status", data, "subscriptions", parts());
    }

    private static ObjectNode json(Line line) {
        Figures figures = line.figures();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("topic", line.subscription().topic())
                .put("name", line.subscription().name())
                .put("service", line.subscription().service())
                .put("state", line.state());
        put(json, "backlog", figures.backlog());
        put(json, "inFlight", figures.inFlight());
        json.put("oldestAgeMillis", figures.oldestAge().map(Duration::toMillis).orElse(null));
        put(json, "deadLetters", figures.deadLetters());
        ArrayNode notes = json.putArray("notes");
        figures.notes().forEach(notes::add);
        return json;
    }

    private static void put(ObjectNode json, String name, OptionalLong value) {
        if (value.isPresent()) {
            json.put(name, value.getAsLong());
        } else {
            json.putNull(name);
        }
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Table(
                List.of("SUBSCRIPTION", "SERVICE", "STATE", "BACKLOG", "IN FLIGHT", "OLDEST", "DEAD"),
                lines.stream().map(StatusReport::row).toList()));
        if (!changes.isEmpty()) {
            parts.add(new Part.Heading("Not as it should be"));
            parts.add(new Part.Bullets(changes.stream().map(StatusReport::told).toList()));
        }
        List<String> notes = notes();
        if (!notes.isEmpty()) {
            parts.add(new Part.Heading("To be known"));
            parts.add(new Part.Bullets(notes));
        }
        return parts;
    }

    private static List<String> row(Line line) {
        Figures figures = line.figures();
        boolean empty = figures.backlog().orElse(-1) == 0;
        return List.of(
                line.subscription().path(),
                line.subscription().service(),
                line.state(),
                text(figures.backlog()),
                text(figures.inFlight()),
                figures.oldestAge().map(StatusReport::age).orElse(empty ? "" : UNKNOWN),
                text(figures.deadLetters()));
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : UNKNOWN;
    }

    private static String age(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + "d " + age.toHoursPart() + "h";
        }
        return age.toHours() > 0
                ? age.toHours() + "h " + age.toMinutesPart() + "m"
                : age.toMinutes() > 0 ? age.toMinutes() + "m " + age.toSecondsPart() + "s" : age.toSeconds() + "s";
    }

    private static String told(Change change) {
        String why = PlanReport.why(change);
        return change.action().sign() + " " + change.kind() + " " + change.resource() + " (" + change.path() + ")"
                + (why.isEmpty() ? change.action() == Action.CREATE ? " is missing" : "" : ": " + why);
    }

    /** The same note of many subscriptions is shown once. */
    private List<String> notes() {
        Stream<String> all = lines.stream().flatMap(line -> line.figures().notes().stream());
        return all.distinct().toList();
    }
}
