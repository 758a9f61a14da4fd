package dev.fanfare.local;

import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.fetch;
import static dev.fanfare.local.Rig.fetchOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.local.inspect.FailedAttempt;
import dev.fanfare.local.inspect.FailedAttempt.Outcome;
import dev.fanfare.local.inspect.SubscriptionIntrospection;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Failure;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A message's failed attempts are remembered: when, how long, why, and what followed. */
class InspectHistoryTest {
    private static final MessageId A = new MessageId("a");

    private final Rig rig = Rig.of(Given.topic("orders"));
    private final Source source = rig.open();
    private final SubscriptionIntrospection looking =
            rig.broker.introspection(rig.time).subscription("orders", "all").orElseThrow();

    @Test
    void everyFailedAttemptOfAMessageIsToldInItsOrder() {
        Instant start = rig.time.now();
        rig.publish("a");

        Delivery first = fetchOne(source);
        rig.advance(Duration.ofSeconds(2));
        done(source.retry(first, Duration.ofSeconds(10), new Failure("shop.Closed", "no lorry")));
        rig.advance(Duration.ofSeconds(10));

        fetchOne(source);
        rig.advance(Given.ACK_DEADLINE);
        assertThat(rig.available()).containsExactly("a");

        Delivery third = fetchOne(source);
        rig.advance(Duration.ofSeconds(1));
        done(source.deadLetter(third, rig.diagnostics("Failed 3 of 3 attempts", 3)));

        Instant second = start.plusSeconds(12);
        Instant last = second.plus(Given.ACK_DEADLINE);
        assertThat(looking.attempts(A))
                .containsExactly(
                        new FailedAttempt(
                                A,
                                1,
                                start,
                                Duration.ofSeconds(2),
                                Outcome.RETRIED,
                                Optional.of(second),
                                Optional.of("shop.Closed"),
                                Optional.of("no lorry")),
                        new FailedAttempt(
                                A,
                                2,
                                second,
                                Given.ACK_DEADLINE,
                                Outcome.LAPSED,
                                Optional.of(last),
                                Optional.empty(),
                                Optional.empty()),
                        new FailedAttempt(
                                A,
                                3,
                                last,
                                Duration.ofSeconds(1),
                                Outcome.DEAD_LETTERED,
                                Optional.empty(),
                                Optional.of("java.lang.IllegalStateException"),
                                Optional.of("Failed 3 of 3 attempts")));
    }

    @Test
    void anAttemptBeginsWithItsLeaseHoweverOftenThatIsExtended() {
        Instant start = rig.time.now();
        rig.publish("a", "b", "c");
        List<Delivery> fetched = fetch(source, 2);
        rig.advance(Duration.ofSeconds(20));
        Delivery third = fetchOne(source);
        done(source.extend(List.of(third, fetched.get(1), fetched.get(0))));
        rig.advance(Duration.ofSeconds(20));
        done(source.extend(List.of(fetched.get(0), third)));
        rig.advance(Duration.ofSeconds(5));
        done(source.retry(fetched.get(0), Duration.ZERO));
        done(source.retry(third, Duration.ZERO));
        done(source.retry(fetched.get(1), Duration.ZERO));

        assertThat(looking.attempts(9))
                .extracting(attempt -> attempt.id().value(), FailedAttempt::startedAt, FailedAttempt::duration)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("b", start, Duration.ofSeconds(45)),
                        org.assertj.core.api.Assertions.tuple("c", start.plusSeconds(20), Duration.ofSeconds(25)),
                        org.assertj.core.api.Assertions.tuple("a", start, Duration.ofSeconds(45)));
    }

    @Test
    void anAttemptThatSucceedsOrIsGivenBackLeavesNoTrace() {
        rig.publish("a", "b");
        List<Delivery> fetched = fetch(source, 2);
        done(source.ack(fetched.get(0)));
        done(source.release(fetched.get(1)));

        assertThat(looking.attempts(9)).isEmpty();
    }

    @Test
    void aRetryWithoutAReasonIsRemembered() {
        rig.publish("a");
        done(source.retry(fetchOne(source), Duration.ZERO));

        assertThat(looking.attempts(A)).singleElement().satisfies(attempt -> {
            assertThat(attempt.exception()).isEmpty();
            assertThat(attempt.message()).isEmpty();
            assertThat(attempt.outcome()).isEqualTo(Outcome.RETRIED);
        });
    }

    @Test
    void theLatestAreKeptAndTheOldestForgotten() {
        int failing = FailedAttempt.KEPT + 10;
        rig.publish(IntStream.range(0, failing).mapToObj(i -> "m" + i).toArray(String[]::new));
        fetch(source, failing).forEach(delivery -> done(source.retry(delivery, Duration.ofHours(1))));

        assertThat(looking.attempts(Integer.MAX_VALUE)).hasSize(FailedAttempt.KEPT);
        assertThat(looking.attempts(2))
                .extracting(attempt -> attempt.id().value())
                .containsExactly("m" + (failing - 1), "m" + (failing - 2));
        assertThat(looking.attempts(new MessageId("m9"))).isEmpty();
        assertThat(looking.attempts(new MessageId("m10"))).hasSize(1);
    }

    @Test
    void whatIsRememberedOfAReasonIsBounded() {
        rig.publish("a");
        done(source.retry(fetchOne(source), Duration.ZERO, new Failure("x".repeat(10_000), "y".repeat(10_000))));

        FailedAttempt attempt = looking.attempts(A).get(0);
        assertThat(attempt.exception().orElseThrow()).hasSize(Failure.CLASS).endsWith("x…");
        assertThat(attempt.message().orElseThrow()).hasSize(Failure.MESSAGE).endsWith("y…");
    }

    @Test
    void listingNoneIsAMistake() {
        assertThatThrownBy(() -> looking.attempts(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
