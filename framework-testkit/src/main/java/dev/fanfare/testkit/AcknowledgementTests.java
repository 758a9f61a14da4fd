package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.testkit.Probe.Kind;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.Tempo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Leases and outcomes. */
abstract class AcknowledgementTests extends Theme {
    @Test
    void g03_c12_aFailedAttemptIsDeliveredAgainAndAnAcknowledgedOneNot() {
        Wire wire = bench().wire(Group.CORE);
        Tap tap = wire.tap("kit-notes", "first");
        wire.notes("once", "twice");

        Delivery one = tap.next();
        Delivery two = tap.next();
        tap.ack(one);
        tap.retry(two, Duration.ZERO);

        Delivery again = tap.within(features().granularity());
        assertThat(Probe.id(again)).isEqualTo(Probe.id(two));
        tap.ack(again);
        tap.silent(bench().leaseAtMost());
    }

    @Test
    void g03_withoutACauseNothingIsDeliveredTwice() {
        Member member = bench().start(Group.CORE);

        IntStream.range(0, 60).forEach(n -> member.note("note " + n));

        bench().until("all are handled", () -> member.ended("first").size() == 60);
        bench().holds(
                        bench().leaseAtMost(),
                        "nothing comes again",
                        () -> member.probe().acts(Kind.FETCHED, "first").size() == 60);
    }

    @Test
    void g10_c13_withinTheLeaseNobodyElseGetsTheMessage() {
        Wire wire = bench().wire(Group.CORE);
        Tap holder = wire.tap("kit-notes", "first");
        Tap other = wire.tap("kit-notes", "first");
        wire.notes("held");
        holder.next();

        other.silent(Bench.atLeast(bench().lease()));
    }

    @Test
    void g10_c14_onceTheLeaseHasLapsedSomebodyElseGetsTheMessage() {
        Wire wire = bench().wire(Group.CORE);
        Tap holder = wire.tap("kit-notes", "first");
        Tap other = wire.tap("kit-notes", "first");
        wire.notes("held");
        holder.next();

        Delivery again = other.within(bench().leaseAtMost());

        assertThat(Probe.id(again)).isEqualTo("held");
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void g10_c14_whatADeadConsumerHeldComesBack() {
        Wire wire = bench().wire(Group.CORE);
        Tap dying = wire.tap("kit-notes", "first");
        Tap other = wire.tap("kit-notes", "first");
        wire.notes("a", "b", "c");
        List<String> held = dying.next(3).stream().map(Probe::id).toList();

        dying.close();

        List<String> back = new ArrayList<>();
        back.add(Probe.id(other.within(bench().leaseAtMost())));
        back.add(Probe.id(other.next()));
        back.add(Probe.id(other.next()));
        assertThat(back).containsExactlyInAnyOrderElementsOf(held);
    }

    @Test
    void g10_c15_anExtendedLeaseLastsForTheAckDeadlineFromThen() {
        Wire wire = bench().wire(Group.CORE);
        Tap holder = wire.tap("kit-notes", "first");
        Tap other = wire.tap("kit-notes", "first");
        wire.notes("held");
        Delivery held = holder.next();

        for (int i = 0; i < 3; i++) {
            other.silent(bench().lease().dividedBy(2));
            holder.extend(held);
        }
        other.silent(Bench.atLeast(bench().lease()));

        assertThat(other.within(bench().leaseAtMost()).attempt()).isEqualTo(2);
    }

    @Test
    void g10_c15_aSlowHandlerKeepsItsLeaseUntilItsOutcome() {
        CountDownLatch gate = bench().gate(1);
        Member member =
                bench().app(Group.CORE).on("first", message -> gate.await()).start();
        member.note("slow");
        bench().until("the handler runs", () -> member.begun("first").size() == 1);

        bench().clock()
                .holds(
                        bench().lease().multipliedBy(3),
                        "nobody gets it while the handler runs",
                        () -> member.probe().acts(Kind.FETCHED, "first").size() == 1);
        gate.countDown();

        bench().until(
                        "it is acknowledged",
                        () -> member.probe().subscription("first").unsettled() == 0);
        int extended = member.probe().acts(Kind.EXTEND, "first").size();
        bench().holds(
                        bench().leaseAtMost(),
                        "it neither comes again nor is extended any more",
                        () -> member.probe().acts(Kind.FETCHED, "first").size() == 1
                                && member.probe().acts(Kind.EXTEND, "first").size() == extended);
        assertThat(extended).as("extensions in three ack deadlines").isBetween(3, 12);
        assertThat(member.ended("first")).hasSize(1);
    }

    @Test
    void g10_c16_acknowledgingAfterTheLeaseHasLapsedDoesNoHarm() {
        Wire wire = bench().wire(Group.CORE);
        Tap late = wire.tap("kit-notes", "first");
        Tap other = wire.tap("kit-notes", "first");
        wire.notes("held");
        Delivery lapsed = late.next();
        Delivery again = other.within(bench().leaseAtMost());

        var unused = late.lateAck(lapsed);
        unused = other.lateAck(again);

        other.silent(bench().leaseAtMost());
        wire.notes("next");
        assertThat(other.handle()).isEqualTo("next");
    }

    @Test
    void g07_c18_theAttemptStartsAtOneAndRisesWhateverEndedTheOneBefore() {
        Wire wire = bench().wire(Group.CORE);
        Tap tap = wire.tap("kit-notes", "first");
        wire.notes("tried");

        Delivery first = tap.next();
        assertThat(first.attempt()).isEqualTo(1);
        tap.retry(first, Duration.ZERO);
        Delivery second = tap.within(features().granularity());
        assertThat(second.attempt()).isEqualTo(2);
        tap.close();

        Tap next = wire.tap("kit-notes", "first");
        Delivery third = next.within(bench().leaseAtMost());
        assertThat(third.attempt()).isEqualTo(3);
        next.retry(third, bench().tempo().backoff());
        assertThat(next.within(bench().atMost(bench().tempo().backoff())).attempt())
                .isEqualTo(4);
    }

    @Test
    void g11_aFetchGivesAtMostWhatWasAskedFor() {
        Wire wire = bench().wire(Group.CORE);
        Tap tap = wire.tap("kit-notes", "first");
        wire.notes(IntStream.range(0, 20).mapToObj(n -> "n" + n).toArray(String[]::new));

        assertThat(tap.fetch(3)).hasSizeBetween(1, 3);
        assertThat(tap.fetch(5)).hasSizeBetween(1, 5);
    }

    @Test
    void g12_whatIsReleasedIsThereAtOnce() {
        Wire wire = bench().wire(Group.CORE);
        Tap tap = wire.tap("kit-notes", "first");
        Tap other = wire.tap("kit-notes", "first");
        wire.notes("released");

        tap.release(tap.next());
        tap.close();

        assertThat(Probe.id(other.within(features().granularity()))).isEqualTo("released");
    }

    @Test
    void g03_c25_aHundredFailuresLoseNothing() {
        // Fewer than would be too many: the broker's own dead-letter policy stays out of it.
        Tempo patient = new Tempo(bench().lease(), bench().tempo().backoff(), 200);
        Wire wire = bench().wire(Set.of(Group.CORE), patient, Optional.of(Provision.CREATE));
        Tap tap = wire.tap("kit-notes", "first");
        wire.notes("stubborn");

        for (int attempt = 1; attempt <= 100; attempt++) {
            Delivery delivery = tap.within(features().granularity());
            assertThat(delivery.attempt()).isEqualTo(attempt);
            tap.retry(delivery, Duration.ZERO);
        }

        Delivery last = tap.within(features().granularity());
        assertThat(Probe.id(last)).isEqualTo("stubborn");
        tap.ack(last);
        tap.silent(bench().leaseAtMost());
    }

    @Test
    void g03_c25_aHundredMessagesThatFailTogetherAllComeAgain() {
        Wire wire = bench().wire(Group.CORE);
        Tap tap = wire.tap("kit-notes", "first");
        String[] ids = IntStream.range(0, 100).mapToObj(n -> "n" + n).toArray(String[]::new);
        wire.notes(ids);

        tap.next(100).forEach(delivery -> tap.retry(delivery, bench().tempo().backoff()));

        List<String> again = new ArrayList<>();
        again.add(Probe.id(tap.within(bench().atMost(bench().tempo().backoff()))));
        tap.next(99).forEach(delivery -> again.add(Probe.id(delivery)));
        assertThat(again).containsExactlyInAnyOrder(ids);
    }
}
