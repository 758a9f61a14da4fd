package dev.fanfare.runtime.spi.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatcherTest {
    private final VirtualTime time = new VirtualTime();
    private final List<List<String>> sent = new ArrayList<>();
    private final List<CompletableFuture<List<EntryOutcome>>> underWay = new ArrayList<>();

    private Batcher<String> batcher(BatchLimits limits) {
        return new Batcher<>(this::send, String::length, BatcherTest::lane, limits, time);
    }

    /** {@code k1/3} is the third of lane {@code k1}; what has no slash has no lane. */
    private static String lane(String entry) {
        return entry.contains("/") ? entry.substring(0, entry.indexOf('/')) : null;
    }

    private CompletionStage<List<EntryOutcome>> send(List<String> batch) {
        sent.add(batch);
        underWay.add(new CompletableFuture<>());
        return underWay.get(underWay.size() - 1);
    }

    private void accept(int batch) {
        outcomes(
                batch,
                sent.get(batch).stream().map(entry -> EntryOutcome.ACCEPTED).toArray(EntryOutcome[]::new));
    }

    private void outcomes(int batch, EntryOutcome... outcomes) {
        underWay.get(batch).complete(List.of(outcomes));
    }

    private static EntryOutcome deferred() {
        return new EntryOutcome.Deferred(new IllegalStateException("later"));
    }

    private static boolean accepted(CompletionStage<Void> stage) {
        return stage.toCompletableFuture().isDone()
                && !stage.toCompletableFuture().isCompletedExceptionally();
    }

    private static boolean failed(CompletionStage<Void> stage) {
        return stage.toCompletableFuture().isCompletedExceptionally();
    }

    @Test
    void theFirstGoesAtOnceAndWhatGathersMeanwhileGoesTogether() {
        Batcher<String> batcher = batcher(BatchLimits.of(10, 1_000, 4));

        CompletionStage<Void> first = batcher.add("a");
        batcher.add("b");
        batcher.add("c");

        assertThat(sent).containsExactly(List.of("a"));
        assertThat(accepted(first)).isFalse();
        accept(0);
        assertThat(accepted(first)).isTrue();
        assertThat(sent).containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void aFullBatchDoesNotWaitForTheOneUnderWay() {
        Batcher<String> batcher = batcher(BatchLimits.of(2, 1_000, 2));

        batcher.addAll(List.of("a", "b", "c", "d", "e", "f"));

        assertThat(sent).containsExactly(List.of("a", "b"), List.of("c", "d"));
        accept(1);
        assertThat(sent).hasSize(3).last().isEqualTo(List.of("e", "f"));
    }

    @Test
    void aBatchIsBoundedInBytesAndWhatIsLargerGoesAlone() {
        Batcher<String> batcher = batcher(BatchLimits.of(10, 5, 9));

        batcher.addAll(List.of("aaa", "bbb", "cccccccc", "dd", "ee"));

        assertThat(sent).startsWith(List.of("aaa"), List.of("bbb"), List.of("cccccccc"));
        for (int i = 0; i < sent.size(); i++) {
            accept(i);
        }
        assertThat(sent).hasSize(4).last().isEqualTo(List.of("dd", "ee"));
    }

    @Test
    void eachEntryHasItsOwnOutcome() {
        Batcher<String> batcher = batcher(BatchLimits.of(10, 1_000, 1));
        batcher.add("first");
        List<CompletionStage<Void>> outcomes = batcher.addAll(List.of("a", "b", "c"));
        accept(0);

        outcomes(
                1,
                EntryOutcome.ACCEPTED,
                new EntryOutcome.Refused(new IllegalArgumentException("no")),
                EntryOutcome.ACCEPTED);

        assertThat(outcomes).extracting(BatcherTest::accepted).containsExactly(true, false, true);
        assertThat(failed(outcomes.get(1))).isTrue();
    }

    @Test
    void aBatchThatFailsFailsEachOfItsEntriesAndNoOther() {
        Batcher<String> batcher = batcher(BatchLimits.of(2, 1_000, 1));
        List<CompletionStage<Void>> outcomes = batcher.addAll(List.of("a", "b", "c"));

        underWay.get(0).completeExceptionally(new IllegalStateException("gone"));
        accept(1);

        assertThat(outcomes).extracting(BatcherTest::failed).containsExactly(true, true, false);
        assertThat(batcher.isIdle()).isTrue();
    }

    @Test
    void aSenderThatThrowsOrForgetsAnEntryFailsTheBatch() {
        Batcher<String> forgetful = new Batcher<>(
                batch -> CompletableFuture.completedFuture(List.of()),
                String::length,
                e -> null,
                BatchLimits.of(2, 9, 1),
                time);
        Batcher<String> thrower = new Batcher<>(
                batch -> {
                    throw new IllegalStateException("bug");
                },
                String::length,
                e -> null,
                BatchLimits.of(2, 9, 1),
                time);

        assertThat(failed(forgetful.add("a"))).isTrue();
        assertThat(failed(thrower.add("a"))).isTrue();
    }

    @Test
    void whatIsDeferredIsTriedAgainWithBackoffAndAtLastFails() {
        Batcher<String> batcher = batcher(new BatchLimits(10, 1_000, 1, Duration.ZERO, 3, Duration.ofMillis(100)));
        CompletionStage<Void> outcome = batcher.add("a");

        outcomes(0, deferred());
        time.advance(Duration.ofMillis(99));
        assertThat(sent).hasSize(1);
        time.advance(Duration.ofMillis(1));
        assertThat(sent).hasSize(2);
        outcomes(1, deferred());
        time.advance(Duration.ofMillis(200));
        assertThat(batcher.isIdle()).isFalse();
        outcomes(2, deferred());

        assertThat(failed(outcome)).isTrue();
        assertThat(sent).hasSize(3);
        assertThat(batcher.isIdle()).isTrue();
    }

    @Test
    void twoBatchesUnderWayHaveNoLaneInCommon() {
        Batcher<String> batcher = batcher(BatchLimits.of(2, 1_000, 9));

        batcher.addAll(List.of("k/1", "k/2", "k/3", "l/1", "m/1", "k/4"));

        assertThat(sent).containsExactly(List.of("k/1", "k/2"), List.of("l/1", "m/1"));
        accept(0);
        assertThat(sent).hasSize(3).last().isEqualTo(List.of("k/3", "k/4"));
    }

    @Test
    void successorsInALaneWaitForOneThatIsTriedAgainAndOtherLanesGoOn() {
        Batcher<String> batcher = batcher(BatchLimits.of(2, 1_000, 9));
        batcher.addAll(List.of("k/1", "l/1"));
        batcher.addAll(List.of("k/2", "l/2"));

        outcomes(0, deferred(), EntryOutcome.ACCEPTED);
        assertThat(sent).containsExactly(List.of("k/1", "l/1"), List.of("l/2"));
        time.advance(Duration.ofMillis(100));

        assertThat(sent).hasSize(3).last().isEqualTo(List.of("k/1", "k/2"));
    }

    @Test
    void anEntryWhoseSuccessorWasAcceptedIsNotTriedAgain() {
        Batcher<String> batcher = batcher(BatchLimits.of(3, 1_000, 9));
        List<CompletionStage<Void>> outcomes = batcher.addAll(List.of("k/1", "k/2", "k/3"));

        outcomes(0, deferred(), EntryOutcome.ACCEPTED, deferred());

        assertThat(outcomes).extracting(BatcherTest::failed).containsExactly(true, false, false);
        time.advance(Duration.ofMillis(100));
        assertThat(sent).hasSize(2).last().isEqualTo(List.of("k/3"));
    }

    @Test
    void aBatchThatIsNotFullLingersAndGoesWhenItsTimeIsOverOrItIsFullOrIsFlushed() {
        Batcher<String> batcher = batcher(BatchLimits.of(3, 1_000, 9).lingering(Duration.ofMillis(50)));

        batcher.add("a");
        time.advance(Duration.ofMillis(49));
        assertThat(sent).isEmpty();
        time.advance(Duration.ofMillis(1));
        assertThat(sent).containsExactly(List.of("a"));
        batcher.addAll(List.of("b", "c", "d"));
        assertThat(sent).hasSize(2).last().isEqualTo(List.of("b", "c", "d"));
        batcher.add("e");
        assertThat(sent).hasSize(2);
        batcher.flush();
        accept(0);
        accept(1);
        assertThat(sent).hasSize(3).last().isEqualTo(List.of("e"));
    }

    /** Any mix of outcomes: every entry gets one, and those accepted of a lane were accepted in the order they were added. */
    @Test
    void orderHoldsAndNothingIsForgottenWhateverTheOutcomes() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            sent.clear();
            underWay.clear();
            int most = 1 + random.nextInt(5);
            Batcher<String> batcher = batcher(new BatchLimits(
                    most, 6 + random.nextInt(40), 1 + random.nextInt(4), Duration.ZERO, 3, Duration.ofMillis(10)));
            Map<String, CompletionStage<Void>> outcomes = new HashMap<>();
            List<String> accepted = new ArrayList<>();
            Map<String, Integer> numbers = new HashMap<>();
            int open = 0;
            for (int step = 0; step < 300 || !batcher.isIdle(); step++) {
                if (step < 300 && random.nextInt(3) > 0) {
                    List<String> some = IntStream.rangeClosed(0, random.nextInt(4))
                            .mapToObj(i -> "k" + random.nextInt(3))
                            .map(lane -> lane + "/" + numbers.merge(lane, 1, Integer::sum))
                            .toList();
                    List<CompletionStage<Void>> stages = batcher.addAll(some);
                    IntStream.range(0, some.size()).forEach(i -> outcomes.put(some.get(i), stages.get(i)));
                }
                while (open < underWay.size() && underWay.get(open).isDone()) {
                    open++;
                }
                int pick = open + (underWay.size() > open ? random.nextInt(underWay.size() - open) : 0);
                if (pick < underWay.size() && !underWay.get(pick).isDone()) {
                    List<String> batch = sent.get(pick);
                    assertThat(batch).hasSizeLessThanOrEqualTo(most);
                    List<EntryOutcome> results = batch.stream()
                            .map(entry -> random.nextInt(4) == 0
                                    ? random.nextBoolean()
                                            ? deferred()
                                            : new EntryOutcome.Refused(new IllegalStateException("no"))
                                    : EntryOutcome.ACCEPTED)
                            .toList();
                    for (int i = 0; i < batch.size(); i++) {
                        if (results.get(i) instanceof EntryOutcome.Accepted) {
                            accepted.add(batch.get(i));
                        }
                    }
                    underWay.get(pick).complete(results);
                }
                time.advance(Duration.ofMillis(random.nextInt(8)));
            }
            assertThat(outcomes.values())
                    .allMatch(stage -> stage.toCompletableFuture().isDone());
            assertThat(accepted).doesNotHaveDuplicates();
            Map<String, Integer> last = new HashMap<>();
            for (String entry : accepted) {
                int number = Integer.parseInt(entry.substring(entry.indexOf('/') + 1));
                Integer before = last.put(lane(entry), number);
                assertThat(before == null || before < number)
                        .as("seed %d: %s after %s", seed, entry, before)
                        .isTrue();
                assertThat(accepted(outcomes.get(entry))).isTrue();
            }
            assertThat(accepted).hasSize((int)
                    outcomes.values().stream().filter(BatcherTest::accepted).count());
        }
    }
}
