package dev.fanfare.integration.evolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All trials as a page of Markdown. */
record MutationTable(List<Trial> trials, int values) {
    void write(Path page) throws IOException {
        Files.createDirectories(page.getParent());
        Files.writeString(page, text());
    }

    String text() {
        StringBuilder text = new StringBuilder("# Changes of events: what the gate says, and what really happens\n\n");
        text.append(summary()).append("\n\n");
        text.append(
                "| rule | change | direction | really | the gate | what happens first, or why the verdict is another |\n");
        text.append("| --- | --- | --- | --- | --- | --- |\n");
        trials.forEach(trial -> text.append(row(trial)));
        return text.toString();
    }

    private String summary() {
        return "Each change is tried in both directions with " + values + " generated values of each event type.\n\n"
                + "| changes | trials that went wrong | of these caught | trials that went well | of these false alarms |\n"
                + "| --- | --- | --- | --- | --- |\n" + numbers();
    }

    /** The row of the summary. */
    String numbers() {
        return "| %d | %d | %d | %d | %d |"
                .formatted(
                        trials.size() / 2,
                        count(MutationTable::isWrong),
                        count(trial -> isWrong(trial) && !trial.isFalselySafe()),
                        count(trial -> !isWrong(trial)),
                        count(Trial::isFalseAlarm));
    }

    private static Optional<String> note(Trial trial) {
        Map<Direction, String> notes = trial.isFalseAlarm()
                ? trial.mutation().alarms()
                : trial.mutation().unseen();
        return Optional.ofNullable(notes.get(trial.direction()));
    }

    private static boolean isWrong(Trial trial) {
        return trial.outcome().kind() != Outcome.Kind.READ;
    }

    private long count(Predicate<Trial> which) {
        return trials.stream().filter(which).count();
    }

    private static String row(Trial trial) {
        String why = note(trial).orElseGet(() -> trial.outcome().example());
        return "| %d | %s | %s | %s | %s | %s |\n"
                .formatted(
                        trial.mutation().rule(),
                        trial.mutation().title(),
                        trial.direction().name().toLowerCase(Locale.ROOT),
                        trial.outcome().kind().name().toLowerCase(Locale.ROOT),
                        trial.breaches().isEmpty() ? "safe" : "breaks",
                        why.replace("|", "\\|").replaceAll("\\s+", " "));
    }
}
