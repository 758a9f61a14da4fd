package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.BatchFailure;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.RetryLaterException;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.testkit.Probe.Act;
import dev.fanfare.testkit.Probe.Kind;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.core.Note;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of attempts that fail, and when. */
abstract class RetryTests extends Theme {
    @Test
    void g08_c19_aRetryComesAtOnceOrAfterItsDelay() {
        Wire wire = bench().wire(Group.CORE);
        Tap tap = wire.tap("kit-notes", "first");
        wire.notes("tried");
        Duration delay = bench().tempo().backoff();

        tap.retry(tap.next(), Duration.ZERO);
        Delivery second = tap.within(features().granularity());
        tap.retry(second, delay);

        tap.silent(Bench.atLeast(delay));
        Delivery third = tap.within(bench().atMost(delay).minus(Bench.atLeast(delay)));
        assertThat(third.attempt()).isEqualTo(3);
    }

    @Test
    void g08_aDelayedMessageHoldsUpNoOther() {
        Wire wire = bench().wire(Group.CORE);
        Tap tap = wire.tap("kit-notes", "first");
        wire.notes("delayed");
        tap.retry(tap.next(), bench().tempo().backoff());

        wire.notes("next");

        assertThat(tap.handle()).isEqualTo("next");
        assertThat(Probe.id(tap.within(bench().atMost(bench().tempo().backoff()))))
                .isEqualTo("delayed");
    }

    @Test
    void g08_c20_theDelaysDoubleFromTheLeastToTheLongestBackoff() {
        Duration least = bench().tempo().backoff();
        Duration longest = bench().tempo().longestBackoff();
        Member member = bench().app(Group.CORE).on("first", RetryTests::fail).start();
        member.note("failing");

        bench().passUntil(
                        "it is dead-lettered",
                        () -> member.deadLetters("kit-notes", "first").count() == 1);

        List<Act> retries = member.probe().acts(Kind.RETRY, "first");
        List<Act> fetched = member.probe().acts(Kind.FETCHED, "first");
        assertThat(retries)
                .extracting(Act::delay)
                .startsWith(least, longest, longest)
                .hasSize(bench().tempo().maxAttempts() - 1);
        for (int i = 0; i < retries.size(); i++) {
            assertThat(fetched.get(i + 1).at() - retries.get(i).at())
                    .as("milliseconds before attempt " + (i + 2))
                    .isGreaterThanOrEqualTo(
                            Bench.atLeast(retries.get(i).delay()).toMillis());
        }
    }

    private static void fail(Message<?> message) {
        throw new IllegalStateException("always");
    }

    @Test
    void g08_aHandlerMayChooseTheDelay() {
        Duration chosen = bench().tempo().longestBackoff().multipliedBy(2);
        Member member = bench().app(Group.CORE)
                .on("first", message -> {
                    if (message.attempt() == 1) {
                        throw new RetryLaterException(chosen);
                    }
                })
                .start();
        member.note("later");

        bench().passUntil("it is handled", () -> member.ended("first").size() == 1);

        Act retry = member.probe().acts(Kind.RETRY, "first").get(0);
        assertThat(retry.delay()).isEqualTo(chosen);
        assertThat(member.probe().acts(Kind.FETCHED, "first").get(1).at() - retry.at())
                .isGreaterThanOrEqualTo(Bench.atLeast(chosen).toMillis());
    }

    @Test
    void g03_c17_anErrorAndAnInterruptAreFailedAttempts() {
        Member member = bench().app(Group.CORE)
                .on("first", message -> {
                    switch (message.attempt()) {
                        case 1 -> throw new AssertionError("an Error, not an Exception");
                        case 2 -> throw new InterruptedException("cut short");
                        case 3 -> Thread.currentThread().interrupt();
                        default ->
                            assertThat(Thread.currentThread().isInterrupted()).isFalse();
                    }
                })
                .start();
        member.note("tried");

        bench().passUntil(
                        "the fourth attempt ends",
                        () -> member.ended("first").stream().anyMatch(message -> message.attempt() == 4));

        assertThat(member.begun("first")).extracting(Message::attempt).containsExactly(1, 2, 3, 4);
    }

    @Test
    void g03_c17_aHandlerThatOutlastsItsTimeoutIsInterruptedAndTheAttemptHasFailed() {
        CountDownLatch gate = bench().gate(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Duration timeout = bench().lease().multipliedBy(2);
        Member member = bench().app(Group.CORE)
                .on("first", message -> {
                    if (message.attempt() == 1) {
                        try {
                            gate.await();
                        } catch (InterruptedException expected) {
                            interrupted.countDown();
                            throw expected;
                        }
                    }
                })
                .setting("subscriptions.kit-notes.first.timeout", timeout.toMillis() + "ms")
                .start();
        member.note("slow");
        bench().until("the handler runs", () -> member.begun("first").size() == 1);

        bench().clock().pass(timeout);

        bench().until("the handler is interrupted", () -> interrupted.getCount() == 0);
        bench().passUntil("the second attempt ends", () -> member.ended("first").size() == 1);
        assertThat(member.ended("first").get(0).attempt()).isEqualTo(2);
    }

    @Test
    void g03_c12_ofABatchOnlyWhatFailedIsTriedAgain() {
        // Not by its attempt: what is given back unhandled while it is paused may have used one.
        AtomicBoolean failed = new AtomicBoolean();
        Member member = bench().app(Group.CORE)
                .on("together", message -> {
                    if (((Note) message.event()).text().equals("odd") && failed.compareAndSet(false, true)) {
                        throw BatchFailure.of(message);
                    }
                })
                .start();
        member.fanfare().subscription("kit-notes", "together").pause();
        Stream.of("even", "odd", "level").forEach(member::note);
        member.fanfare().subscription("kit-notes", "together").resume();

        bench().passUntil(
                        "all have ended well",
                        () -> member.probe().acts(Kind.ACK, "together").size() == 3);
        assertThat(member.probe().acts(Kind.RETRY, "together")).hasSize(1);
    }

    @Test
    void g07_c18_theHandlerSeesTheAttempt() {
        Member member = bench().app(Group.CORE)
                .on("first", message -> {
                    if (message.attempt() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                })
                .start();
        member.note("third time lucky");

        bench().passUntil("it is handled", () -> member.ended("first").size() == 1);

        assertThat(member.begun("first")).extracting(Message::attempt).containsExactly(1, 2, 3);
        assertThat(member.begun("first").stream().map(Message::id).distinct()).hasSize(1);
    }
}
