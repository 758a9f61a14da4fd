package dev.fanfare.integration.evolution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change of an event's declaration.
 *
 * @param id names topic and package, as {@code m007}
 * @param rule the number of the rule that it is an example of
 * @param title what changes
 * @param before the declaration as it was
 * @param after the declaration as it is
 * @param alarms why the gate warns in a direction in which nothing goes wrong
 * @param unseen why the gate does not warn in a direction in which something goes wrong: no schema shows it
 */
record Mutation(
        String id,
        int rule,
        String title,
        String before,
        String after,
        Map<Direction, String> alarms,
        Map<Direction, String> unseen) {
    private static final Pattern FORM = Pattern.compile(
            "(?s)# (?<rule>\\d+) \\| (?<title>[^\\n]+)\\n(?<notes>(> [^\\n]+\\n)*)(?<before>.+?)\\n=>\\n(?<after>.+?)\\n*");
    private static final Pattern NOTE = Pattern.compile("> (?<unseen>unseen )?(?<direction>[a-z]+): (?<text>[^\n]+)\n");

    /** All of the table, in its order. */
    static List<Mutation> all() throws IOException {
        try (InputStream table = Mutation.class.getResourceAsStream("mutations.txt")) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            List<Mutation> all = new ArrayList<>();
            for (String entry : text.split("(?m)^(?=# \\d)", -1)) {
                all.add(parse("m%03d".formatted(all.size() + 1), entry));
            }
            return all;
        }
    }

    private static Mutation parse(String id, String entry) {
        Matcher form = FORM.matcher(entry);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a mutation: " + entry);
        }
        Map<Direction, String> alarms = new TreeMap<>();
        Map<Direction, String> unseen = new TreeMap<>();
        for (MatchResult note : NOTE.matcher(form.group("notes")).results().toList()) {
            (note.group(1) == null ? alarms : unseen).put(Direction.of(note.group(2)), note.group(3));
        }
        return new Mutation(
                id,
                Integer.parseInt(form.group("rule")),
                form.group("title"),
                form.group("before"),
                form.group("after"),
                alarms,
                unseen);
    }

    /** What the test shows for it. */
    @Override
    public String toString() {
        return "rule " + rule + ": " + title;
    }
}
