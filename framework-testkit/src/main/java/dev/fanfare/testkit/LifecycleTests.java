package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.Health.State;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.testkit.Probe.Kind;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.Tempo;
import dev.fanfare.testkit.app.core.Note;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Opening, closing, pausing, and how much is under way. */
abstract class LifecycleTests extends Theme {
    @Test
    void g12_c26_closingWaitsForWhatRunsAndItIsAcknowledged() {
        CountDownLatch gate = bench().gate(1);
        Member member =
                bench().app(Group.CORE).on("first", message -> gate.await()).start();
        member.note("running");
        bench().until("the handler runs", () -> member.begun("first").size() == 1);

        CompletableFuture<Void> closed = closing(member);
        stopped(member);
        assertThat(closed).isNotDone();
        gate.countDown();
        bench().until("it is closed", closed::isDone);

        assertThat(member.ended("first")).hasSize(1);
        Member next = bench().start(Group.CORE);
        bench().holds(
                        bench().leaseAtMost(),
                        "it does not come again",
                        () -> next.begun("first").isEmpty());
    }

    private static CompletableFuture<Void> closing(Member member) {
        return CompletableFuture.runAsync(member::close, task -> {
            Thread thread = new Thread(task, "suite-closing");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private void stopped(Member member) {
        bench().until(
                        "it is closing",
                        () -> member.fanfare()
                                        .subscription("kit-notes", "first")
                                        .state()
                                == State.STOPPED);
    }

    @Test
    void g12_c27_whatOutlastsTheDrainTimeoutIsInterruptedAndComesBack() {
        CountDownLatch gate = bench().gate(1);
        Member member = bench().app(Group.CORE)
                .on("first", message -> gate.await())
                .setting("shutdown.timeout", "100ms")
                .start();
        MessageId id = member.note("stuck");
        bench().until("the handler runs", () -> member.begun("first").size() == 1);

        member.close();

        Member next = bench().start(Group.CORE);
        bench().passUntil("it is handled", () -> next.ended("first").size() == 1);
        assertThat(next.ended("first").get(0).id()).isEqualTo(id);
        assertThat(member.ended("first")).isEmpty();
    }

    @Test
    void g12_c28_closingAndOpeningAgainLosesNothingAndRepeatsNothing() {
        CountDownLatch gate = bench().gate(1);
        Member member =
                bench().app(Group.CORE).on("first", message -> gate.await()).start();
        IntStream.range(0, 40).forEach(n -> member.note("note " + n));
        bench().until("handlers run", () -> !member.begun("first").isEmpty());

        CompletableFuture<Void> closed = closing(member);
        stopped(member);
        gate.countDown();
        bench().until("it is closed", closed::isDone);

        // Not even time has to pass: what was not started was given back.
        Member next = bench().start(Group.CORE);
        bench().until(
                        "all are handled",
                        () -> member.ended("first").size() + next.ended("first").size() == 40);
        Set<MessageId> ids = new HashSet<>();
        member.ended("first").forEach(message -> ids.add(message.id()));
        next.ended("first").forEach(message -> ids.add(message.id()));
        assertThat(ids).hasSize(40);
    }

    @Test
    void g12_c29_severalMayCloseAtOnce() {
        Member member = bench().start(Group.CORE);
        IntStream.range(0, 20).forEach(n -> member.note("note " + n));

        inParallel(4, thread -> member.close());

        assertThat(member.fanfare().subscription("kit-notes", "first").state()).isEqualTo(State.STOPPED);
        Member next = bench().start(Group.CORE);
        bench().until(
                        "the rest is handled",
                        () -> member.ended("first").size() + next.ended("first").size() == 20);
    }

    @Test
    void g12_c30_everyPublishHasAnOutcomeHoweverClosingComesBetween() {
        Member member = bench().start(Group.CORE);
        Publisher<Note> notes = member.fanfare().publisher(Note.class);
        Queue<CompletableFuture<MessageId>> outcomes = new ConcurrentLinkedQueue<>();
        CountDownLatch underWay = bench().gate(30);
        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> inParallel(3, thread -> {
            boolean open = true;
            while (open) {
                CompletableFuture<MessageId> outcome =
                        notes.publishAsync(Note.of("from " + thread)).toCompletableFuture();
                outcomes.add(outcome);
                underWay.countDown();
                open = !outcome.isCompletedExceptionally();
            }
        }));
        bench().until("publishes are under way", () -> underWay.getCount() == 0);

        member.close();
        bench().until("publishers have noticed", publishing::isDone);
        publishing.join();
        bench().until("every publish has its outcome", () -> outcomes.stream().allMatch(CompletableFuture::isDone));

        Member next = bench().start(Group.CORE);
        List<MessageId> accepted = accepted(outcomes);
        bench().until(
                        "all that were accepted are handled",
                        () -> handled(member, next).containsAll(accepted));
    }

    private static List<MessageId> accepted(Queue<CompletableFuture<MessageId>> outcomes) {
        List<MessageId> accepted = new ArrayList<>();
        for (CompletableFuture<MessageId> outcome : outcomes) {
            try {
                accepted.add(outcome.join());
            } catch (CompletionException refused) {
                assertThat(refused).hasCauseInstanceOf(PublishException.class);
            }
        }
        return accepted;
    }

    private static Set<MessageId> handled(Member... members) {
        Set<MessageId> handled = new HashSet<>();
        for (Member member : members) {
            member.ended("first").forEach(message -> handled.add(message.id()));
        }
        return handled;
    }

    @Test
    void g16_c33_aPausedSubscriptionFetchesNothingAndLosesNothing() {
        Member member = bench().start(Group.CORE);
        member.fanfare().subscription("kit-notes", "first").pause();

        IntStream.range(0, 5).forEach(n -> member.note("note " + n));
        bench().until("the other has all", () -> member.ended("second").size() == 5);
        bench().holds(
                        bench().lease(),
                        "nothing is fetched",
                        () -> member.probe().acts(Kind.FETCHED, "first").isEmpty());
        assertThat(member.fanfare().subscription("kit-notes", "first").state()).isEqualTo(State.PAUSED);

        member.fanfare().subscription("kit-notes", "first").resume();
        bench().until("all are handled", () -> member.ended("first").size() == 5);
        assertThat(member.ended("first").stream().map(Message::id).distinct()).hasSize(5);
    }

    @Test
    void g16_c33_whatRunsWhilePausingEndsAndIsAcknowledged() {
        CountDownLatch gate = bench().gate(1);
        Member member =
                bench().app(Group.CORE).on("first", message -> gate.await()).start();
        member.note("running");
        bench().until("the handler runs", () -> member.begun("first").size() == 1);

        member.fanfare().subscription("kit-notes", "first").pause();
        gate.countDown();
        bench().until(
                        "it is acknowledged",
                        () -> member.probe().acts(Kind.ACK, "first").size() == 1);
        member.fanfare().subscription("kit-notes", "first").resume();

        bench().holds(
                        bench().leaseAtMost(),
                        "it does not come again",
                        () -> member.begun("first").size() == 1);
    }

    @Test
    void g11_c34_noMoreThanTheConcurrencyAreHeldAtOnce() {
        assertAtMost(4, bench().app(Group.CORE));
    }

    @Test
    void g11_c34_theConcurrencyCanBeConfigured() {
        assertAtMost(2, bench().app(Group.CORE).setting("subscriptions.kit-notes.first.concurrency", "2"));
    }

    private void assertAtMost(int concurrency, Setup app) {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = bench().gate(concurrency);
        Member member = app.on("first", message -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    full.countDown();
                    full.await();
                    now.decrementAndGet();
                })
                .start();

        // All are there before the first is fetched, so that too much could be.
        member.fanfare().subscription("kit-notes", "first").pause();
        IntStream.range(0, 50).forEach(n -> member.note("note " + n));
        member.fanfare().subscription("kit-notes", "first").resume();

        bench().until("all are handled", () -> member.ended("first").size() == 50);
        assertThat(most.get()).as("handlers at once").isEqualTo(concurrency);
        assertThat(member.probe().subscription("first").mostHeld())
                .as("messages held at once")
                .isLessThanOrEqualTo(concurrency);
    }

    @Test
    void g11_anIdleSubscriptionFetchesSeldom() {
        Member member = bench().start(Group.CORE);
        member.note("before");
        bench().until("it is handled", () -> member.ended("first").size() == 1);
        long before = member.probe().subscription("first").fetches();
        Duration idle = bench().lease();

        bench().clock().idle(idle);

        assertThat(member.probe().subscription("first").fetches() - before)
                .as("fetches in " + idle + " without messages")
                .isLessThanOrEqualTo(idle.toSeconds() + 2);
    }

    @Test
    void g16_pausingAndResumingAtAnyMomentLosesAndRepeatsNothing() {
        // What is given back is delivered again, and some brokers count that: their dead-letter policy stays out of it.
        Tempo patient = new Tempo(bench().lease(), bench().tempo().backoff(), 900);
        Member member = bench().app(Group.CORE).at(patient).start();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> toggling = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                member.fanfare().subscription("kit-notes", "first").pause();
                member.fanfare().subscription("kit-notes", "first").resume();
            }
        });

        IntStream.range(0, 100).forEach(n -> member.note("note " + n));
        over.set(true);
        bench().until("toggling has ended", toggling::isDone);

        bench().until(
                        "all are handled",
                        () -> member.probe().acts(Kind.ACK, "first").size() == 100);
        assertThat(member.ended("first").stream().map(Message::id).distinct()).hasSize(100);
        assertThat(member.ended("first")).hasSize(100);
    }
}
