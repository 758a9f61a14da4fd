package dev.fanfare.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.fuzz.MemoryCompiler.Message;
import dev.fanfare.processor.fuzz.MemoryCompiler.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is declared, a compilation ends in a clean build or in messages: never in an exception, never in silence with a
 * broken output, and what is generated for the sound compiles without a warning. Many programs are compiled at once, each in
 * a package of its own. {@code -Dfuzz.seed} and {@code -Dfuzz.programs} choose which and how many.
 */
class DeclarationsFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20261124);
    private static final int PROGRAMS = Integer.getInteger("fuzz.programs", 1000);
    private static final int BATCH = 200;

    private final List<String> failures = new ArrayList<>();
    private int clean;
    private int refused;

    @Test
    void soundProgramsAreGeneratedAndCompileWithoutAWarning() {
        everyBatch("sound", (dice, program) -> program, this::sound);
        assertThat(clean).isEqualTo(PROGRAMS);
    }

    @Test
    void everyPlantedMistakeIsReported() {
        everyBatch("broken", (dice, program) -> Mistakes.plant(program, dice), this::broken);
        assertThat(refused).isEqualTo(PROGRAMS);
    }

    @Test
    void tornProgramsEndInMessagesOrInACleanBuild() {
        everyBatch("torn", (dice, program) -> WildPrograms.tear(program, dice), this::torn);
        assertThat(clean).isPositive();
        assertThat(refused).isPositive();
    }

    private interface Change {
        Program of(Dice dice, Program sound);
    }

    private interface Check {
        void of(MemoryCompiler compiler, List<Program> programs);
    }

    private void everyBatch(String kind, Change change, Check check) {
        try (MemoryCompiler compiler = MemoryCompiler.ofUsers()) {
            for (int first = 0; first < PROGRAMS && failures.isEmpty(); first += BATCH) {
                check.of(
                        compiler,
                        IntStream.range(first, Math.min(first + BATCH, PROGRAMS))
                                .mapToObj(number -> program(number, kind, change))
                                .toList());
            }
        }
        System.out.printf(
                "DeclarationsFuzzTest: seed %d, %d %s programs: %d clean, %d refused%n",
                SEED, PROGRAMS, kind, clean, refused);
        assertThat(failures)
                .as("of %d %s programs, seed %d", PROGRAMS, kind, SEED)
                .isEmpty();
    }

    private static Program program(int number, String kind, Change change) {
        Dice dice = new Dice(SEED ^ kind.hashCode(), number);
        return change.of(dice, new SoundPrograms(dice, "p" + number).make());
    }

    private static Map<String, String> sources(List<Program> programs) {
        Map<String, String> sources = new TreeMap<>();
        programs.forEach(program -> sources.putAll(program.sources()));
        return sources;
    }

    private static List<Message> of(Program program, Outcome outcome) {
        return outcome.messages().stream()
                .filter(message -> program.owns(message.path()))
                .toList();
    }

    /** Warnings that a sound program may get: cycles and batches of ordered topics come by chance. */
    private void sound(MemoryCompiler compiler, List<Program> programs) {
        Outcome outcome = compiler.compile(sources(programs));
        failOnBugs(outcome, programs);
        Set<String> classes = outcome.classes().keySet();
        for (Program program : programs) {
            List<Message> wrong = of(program, outcome).stream()
                    .filter(message -> message.isError()
                            || !message.isOurs()
                            || !(message.text().contains("[FF-S021]")
                                    || message.text().contains("[FF-S018]")))
                    .toList();
            boolean isMissing = outcome.success() && !classes.containsAll(program.generated());
            if (!wrong.isEmpty() || isMissing) {
                failures.add("Not clean: " + wrong + "\n" + program);
            }
        }
        clean += outcome.success() ? programs.size() : 0;
    }

    private void broken(MemoryCompiler compiler, List<Program> programs) {
        Outcome outcome = compiler.compile(sources(programs));
        failOnBugs(outcome, programs);
        for (Program program : programs) {
            List<Message> messages = of(program, outcome);
            List<String> missing = program.mistakes().stream()
                    .filter(code -> messages.stream()
                            .noneMatch(message -> message.text().startsWith("[" + code + "]")))
                    .toList();
            if (!missing.isEmpty() || messages.stream().anyMatch(message -> !message.isOurs())) {
                failures.add("Not said: " + missing + ", but " + messages + "\n" + program);
            }
            refused++;
        }
    }

    /** Drops what has errors in its own sources until the rest compiles; generated code alone is never wrong. */
    private void torn(MemoryCompiler compiler, List<Program> batch) {
        List<Program> programs = batch.stream().filter(compiler::parses).toList();
        refused += batch.size() - programs.size();
        while (!programs.isEmpty() && failures.isEmpty()) {
            Outcome outcome = compiler.compile(sources(programs));
            failOnBugs(outcome, programs);
            List<Program> left = programs.stream()
                    .filter(program -> isQuiet(program, outcome))
                    .toList();
            if (outcome.success()) {
                clean += left.size();
                return;
            }
            if (left.size() == programs.size()) {
                failures.add("Failed without saying where: " + outcome.messages());
            }
            refused += programs.size() - left.size();
            programs = left;
        }
    }

    private boolean isQuiet(Program program, Outcome outcome) {
        List<Message> messages = of(program, outcome);
        boolean inSources = messages.stream()
                .anyMatch(message -> message.isError() && program.sources().containsKey(message.path()));
        List<Message> inGenerated = messages.stream()
                .filter(message -> !program.sources().containsKey(message.path()))
                .toList();
        if (!inSources && !inGenerated.isEmpty()) {
            failures.add("Broken output: " + inGenerated + "\n" + program);
        }
        return !inSources;
    }

    private void failOnBugs(Outcome outcome, List<Program> programs) {
        if (!outcome.crash().isEmpty()) {
            failures.add("The compiler crashed: " + outcome.crash());
        }
        for (Message message : outcome.messages()) {
            if (message.text().contains("[FF-X001]") || message.text().contains("[FF-X002]")) {
                failures.add(message
                        + programs.stream()
                                .filter(program -> program.owns(message.path()))
                                .map(program -> "\n" + program)
                                .collect(Collectors.joining()));
            }
        }
    }
}
