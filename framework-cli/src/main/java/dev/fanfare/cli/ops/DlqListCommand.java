package dev.fanfare.cli.ops;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.cli.ExitCodes;
import dev.fanfare.cli.Part;
import dev.fanfare.cli.Report;
import dev.fanfare.cli.Session;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.spi.LetterBox;
import dev.fanfare.runtime.spi.LetterBox.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fanfare dlq list}. */
@Command(name = "list", description = "Shows dead letters, oldest first, or how many there are by exception.")
final class DlqListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Letters choice = new Letters();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "The most. Default: 100; by exception all are looked at.")
    private int limit = 100;

    @Option(
            names = {"-g", "--by-exception"},
            description = "Groups by the exception's class, the most frequent first.")
    private boolean isGrouped;

    DlqListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return choice.queue().run(session, letters -> {
            session.print(isGrouped ? groups(letters) : list(letters));
            return ExitCodes.OK;
        });
    }

    private Report list(LetterBox letters) {
        List<List<String>> rows = new ArrayList<>();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode array = data.put("subscription", choice.queue().name()).putArray("deadLetters");
        letters.sweep(letter -> {
            if (rows.size() >= limit) {
                return Fate.STOP;
            }
            if (choice.choose(letter)) {
                array.add(LetterJson.of(letter, false));
                rows.add(row(letter));
            }
            return Fate.KEEP;
        });
        Part all = rows.isEmpty()
                ? new Part.Text("No dead letters.")
                : new Part.Table(List.of("ID", "DIED", "ATTEMPTS", "EXCEPTION", "REASON"), rows);
        return new Report("DeadLetters", data, "deadLetters", List.of(all));
    }

    private static List<String> row(DeadLetter letter) {
        DeadLetter.Diagnostics why = letter.diagnostics();
        return List.of(
                letter.id().value(),
                why.lastFailure().toString(),
                String.valueOf(why.attempts()),
                Letters.exceptionOf(letter),
                why.reason().replaceAll("\\s+", " "));
    }

    /** Dead letters of one exception; the example is the last that was shown. */
    private record Group(String exception, int count, DeadLetter example) {
        Group and(Group more) {
            return new Group(exception, count + more.count, more.example);
        }
    }

    private Report groups(LetterBox letters) {
        Map<String, Group> groups = new TreeMap<>();
        letters.sweep(letter -> {
            if (choice.choose(letter)) {
                String exception = Letters.exceptionOf(letter);
                groups.merge(exception, new Group(exception, 1, letter), Group::and);
            }
            return Fate.KEEP;
        });
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode array = data.put("subscription", choice.queue().name()).putArray("groups");
        List<List<String>> rows = new ArrayList<>();
        groups.values().stream()
                .sorted(Comparator.comparingInt(Group::count).reversed())
                .forEach(group -> {
                    String reason = group.example.diagnostics().reason().replaceAll("\\s+", " ");
                    array.addObject()
                            .put("exception", group.exception)
                            .put("count", group.count)
                            .put("example", group.example.id().value())
                            .put("reason", reason);
                    rows.add(List.of(
                            group.exception,
                            String.valueOf(group.count),
                            group.example.id().value(),
                            reason));
                });
        Part all = rows.isEmpty()
                ? new Part.Text("No dead letters.")
                : new Part.Table(List.of("EXCEPTION", "COUNT", "EXAMPLE", "REASON"), rows);
        return new Report("DeadLetterGroups", data, "groups", List.of(all));
    }
}
