package dev.fanfare.integration.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gate's verdicts against the truth: each change is compiled before and after, written by one version's codec and read
 * by the other's. The whole table goes to {@code target/schema-mutations.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaMutationsTest {
    /** Of each event type. */
    private static final int VALUES = 40;

    private static final Path PAGE = Path.of("target/schema-mutations.md");
    private static final Path GUIDE = Path.of("../docs/guide/schema-mutations.md");

    private final List<Trial> trials = new ArrayList<>();

    @BeforeAll
    void tryAll(@TempDir Path scratch) throws IOException {
        List<Mutation> mutations = Mutation.all();
        try (Version before = Version.of(mutations, Mutation::before, scratch.resolve("before"));
                Version after = Version.of(mutations, Mutation::after, scratch.resolve("after"))) {
            for (Mutation mutation : mutations) {
                TopicVersion older = before.topic(mutation);
                TopicVersion newer = after.topic(mutation);
                trials.add(trial(mutation, Direction.BACKWARD, older, newer));
                trials.add(trial(mutation, Direction.FORWARD, newer, older));
            }
        }
        new MutationTable(trials, VALUES).write(PAGE);
    }

    private static Trial trial(Mutation mutation, Direction direction, TopicVersion writer, TopicVersion reader) {
        List<Object> values = new ArrayList<>();
        for (Class<?> event : writer.events()) {
            values.addAll(new Values(mutation.id().hashCode()).of(event, VALUES));
        }
        TopicVersion older = direction == Direction.BACKWARD ? writer : reader;
        TopicVersion newer = direction == Direction.BACKWARD ? reader : writer;
        return new Trial(mutation, direction, Outcome.of(values, writer, reader), Verdict.of(older, newer, direction));
    }

    @Test
    void whatTheGateCallsSafeIsReadAsItWasWritten() {
        assertThat(trials.stream().filter(Trial::isFalselySafe).filter(trial -> !isUnseen(trial)))
                .isEmpty();
    }

    @Test
    void whatNoSchemaShowsIsKnown() {
        assertThat(trials.stream().filter(SchemaMutationsTest::isUnseen))
                .isNotEmpty()
                .allMatch(Trial::isFalselySafe);
    }

    @Test
    void everyFalseAlarmIsExplainedAndNothingElse() {
        Set<String> explained = trials.stream()
                .filter(trial -> trial.mutation().alarms().containsKey(trial.direction()))
                .map(Trial::toString)
                .collect(Collectors.toSet());

        assertThat(trials.stream().filter(Trial::isFalseAlarm).map(Trial::toString))
                .containsExactlyInAnyOrderElementsOf(explained);
    }

    @Test
    void everyRuleHasAChange() {
        assertThat(trials.stream().map(trial -> trial.mutation().rule()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 30).boxed().toList());
        assertThat(trials).hasSizeGreaterThanOrEqualTo(2 * 60);
    }

    private static boolean isUnseen(Trial trial) {
        return trial.mutation().unseen().containsKey(trial.direction());
    }

    @Test
    void theGuideTellsTheNumbers() throws IOException {
        assertThat(Files.readString(GUIDE)).contains("\n" + new MutationTable(trials, VALUES).numbers() + "\n");
    }

    @Test
    void everyOutcomeOccursOrTheTrialsProveNothing() {
        assertThat(trials.stream().map(trial -> trial.outcome().kind()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Outcome.Kind.values());
    }
}
