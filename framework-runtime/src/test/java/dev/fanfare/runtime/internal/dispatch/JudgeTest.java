package dev.fanfare.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.BatchFailure;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.RejectedException;
import dev.fanfare.runtime.RetryLaterException;
import dev.fanfare.runtime.internal.codec.UndecodableException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final MessageId ONE = new MessageId("one");
    private static final MessageId TWO = new MessageId("two");

    private final Judge judge =
            new Judge(new RetrySchedule(3, Duration.ofSeconds(1), Duration.ofMinutes(1)), List.of(IOException.class));

    @Test
    void successIsAcknowledgedWhateverTheAttempt() {
        assertThat(judge.judge(ONE, 1, null)).isInstanceOf(Verdict.Ack.class);
        assertThat(judge.judge(ONE, 99, null)).isInstanceOf(Verdict.Ack.class);
    }

    @Test
    void aFailureIsRetriedBySchedule() {
        IllegalStateException failure = new IllegalStateException("x");

        assertThat(judge.judge(ONE, 2, failure)).isEqualTo(new Verdict.Retry(Duration.ofSeconds(2), failure));
    }

    @Test
    void theLastAttemptsFailureIsDead() {
        assertThat(judge.judge(ONE, 3, new OutOfMemoryError("heap")))
                .isInstanceOfSatisfying(
                        Verdict.Dead.class,
                        dead -> assertThat(dead.reason())
                                .isEqualTo("Failed 3 of 3 attempts, at last with java.lang.OutOfMemoryError: heap"));
    }

    @Test
    void retryLaterChoosesTheDelayButCountsAsAnAttempt() {
        RetryLaterException later = new RetryLaterException(Duration.ofMinutes(5));

        assertThat(judge.judge(ONE, 1, later)).isEqualTo(new Verdict.Retry(Duration.ofMinutes(5), later));
        assertThat(judge.judge(ONE, 3, later)).isInstanceOf(Verdict.Dead.class);
    }

    @Test
    void rejectedNeverAndUndecodableAreDeadAtOnce() {
        assertThat(reason(new RejectedException("why"))).isEqualTo("Rejected by the handler: why");
        assertThat(reason(new java.io.FileNotFoundException("f")))
                .isEqualTo("java.io.FileNotFoundException is never retried: f");
        assertThat(reason(new UndecodableException("no JSON"))).isEqualTo("Not decodable: no JSON");
    }

    @Test
    void wrappersOfAsynchronousFailuresAreLookedThrough() {
        Throwable wrapped =
                new CompletionException(new ExecutionException(new CompletionException(new RejectedException("why"))));

        assertThat(reason(wrapped)).isEqualTo("Rejected by the handler: why");
        assertThat(judge.judge(ONE, 1, new CompletionException(null))).isInstanceOf(Verdict.Retry.class);
    }

    @Test
    void aBatchFailureConcernsItsMessagesOnly() {
        BatchFailure failure = BatchFailure.of(List.of(message(TWO)), null);

        assertThat(judge.judge(ONE, 1, failure)).isInstanceOf(Verdict.Ack.class);
        assertThat(judge.judge(TWO, 1, failure)).isEqualTo(new Verdict.Retry(Duration.ofSeconds(1), failure));
    }

    @Test
    void theCauseOfABatchFailureDecides() {
        BatchFailure failure = BatchFailure.of(List.of(message(TWO)), new RejectedException("bad"));

        assertThat(judge.judge(TWO, 1, failure))
                .isInstanceOfSatisfying(
                        Verdict.Dead.class,
                        dead -> assertThat(dead.reason()).isEqualTo("Rejected by the handler: bad"));
    }

    @Test
    void ofAPartlyUndecodableBatchTheRestIsJudgedByItsOwnOutcome() {
        Map<MessageId, UndecodableException> undecodable = Map.of(ONE, new UndecodableException("no JSON"));

        PartlyUndecodable handled = new PartlyUndecodable(undecodable, null);
        assertThat(judge.judge(ONE, 1, handled)).isInstanceOf(Verdict.Dead.class);
        assertThat(judge.judge(TWO, 1, handled)).isInstanceOf(Verdict.Ack.class);

        PartlyUndecodable failed =
                new PartlyUndecodable(undecodable, new CompletionException(new IllegalStateException("x")));
        assertThat(judge.judge(ONE, 1, failed)).isInstanceOf(Verdict.Dead.class);
        assertThat(judge.judge(TWO, 1, failed)).isInstanceOf(Verdict.Retry.class);
    }

    private String reason(Throwable failure) {
        Verdict verdict = judge.judge(ONE, 1, failure);
        assertThat(verdict).isInstanceOf(Verdict.Dead.class);
        return ((Verdict.Dead) verdict).reason();
    }

    private static Message<String> message(MessageId id) {
        return new Message<>(id, "event", Optional.empty(), Map.of(), Instant.EPOCH, 1, "t", "s");
    }
}
