package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.RejectedException;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.testkit.Probe.Kind;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.ordered.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of a key. */
abstract class OrderTests extends Theme {
    private static final int WALKERS = 5;
    private static final int STEPS = 20;

    /** The steps of each walker, by subscription, in the order in which handlers began with them, of whichever instance. */
    private final Map<String, Queue<Integer>> walked = new ConcurrentHashMap<>();

    private final Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
    private final Queue<String> overlaps = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void needsOrder() {
        requires(Feature.ORDERING, Group.ORDERED);
    }

    private void walk(Message<?> message) {
        Step step = (Step) message.event();
        String way = message.subscription() + " " + step.walker();
        AtomicInteger now = atOnce.computeIfAbsent(way, any -> new AtomicInteger());
        if (now.incrementAndGet() > 1) {
            overlaps.add(way + " at " + step.number());
        }
        walked.computeIfAbsent(way, any -> new ConcurrentLinkedQueue<>()).add(step.number());
        now.decrementAndGet();
    }

    private List<Integer> walked(String way) {
        return List.copyOf(walked.getOrDefault(way, new ConcurrentLinkedQueue<>()));
    }

    private static void publish(Member member) {
        for (int number = 0; number < STEPS; number++) {
            for (int walker = 0; walker < WALKERS; walker++) {
                member.step("w" + walker, number);
            }
        }
    }

    private void assertAllInOrder() {
        List<Integer> inOrder = IntStream.range(0, STEPS).boxed().toList();
        for (int walker = 0; walker < WALKERS; walker++) {
            assertThat(walked("walk w" + walker)).as("steps of w" + walker).isEqualTo(inOrder);
            assertThat(walked("shadow w" + walker)).as("shadows of w" + walker).isEqualTo(inOrder);
        }
        assertThat(overlaps).as("two of one key at once").isEmpty();
    }

    private boolean allWalked() {
        return walked.values().stream().mapToInt(Queue::size).sum() == 2 * WALKERS * STEPS;
    }

    @Test
    void g05_c36_theFirstDeliveriesOfAKeyFollowPublishOrder() {
        Member member = bench().app(Group.ORDERED)
                .on("walk", this::walk)
                .on("shadow", this::walk)
                .start();

        publish(member);

        bench().until("all steps are walked", this::allWalked);
        assertAllInOrder();
        assertThat(member.ended("walk").get(0).key()).isPresent();
    }

    @Test
    void g05_c37_orderHoldsAcrossInstances() {
        requires(Feature.PROCESSES);
        Member one = bench().app(Group.ORDERED)
                .on("walk", this::walk)
                .on("shadow", this::walk)
                .start();
        bench().app(Group.ORDERED)
                .on("walk", this::walk)
                .on("shadow", this::walk)
                .start();
        bench().app(Group.ORDERED)
                .on("walk", this::walk)
                .on("shadow", this::walk)
                .start();

        publish(one);

        bench().until("all steps are walked", this::allWalked);
        assertAllInOrder();
    }

    @Test
    void g05_c36_publishAllKeepsTheOrderOfItsEvents() {
        Member member = bench().app(Group.ORDERED).on("walk", this::walk).start();

        List<PublishResult> results = member.fanfare()
                .publisher(Step.class)
                .publishAll(IntStream.range(0, STEPS)
                        .mapToObj(number -> new Step("w0", number))
                        .toList());

        assertThat(results).allMatch(PublishResult::isAccepted);
        bench().until("all steps are walked", () -> walked("walk w0").size() == STEPS);
        assertThat(walked("walk w0"))
                .isEqualTo(IntStream.range(0, STEPS).boxed().toList());
    }

    @Test
    void g05_c36_publishAsyncKeepsTheOrderOfItsCalls() {
        Member member = bench().app(Group.ORDERED).on("walk", this::walk).start();

        IntStream.range(0, STEPS).forEach(number -> {
            var unused = member.fanfare().publisher(Step.class).publishAsync(new Step("w0", number));
        });

        bench().until("all steps are walked", () -> walked("walk w0").size() == STEPS);
        assertThat(walked("walk w0"))
                .isEqualTo(IntStream.range(0, STEPS).boxed().toList());
    }

    @Test
    void g05_c38_aFailedMessageIsDeliveredAgainBeforeItsSuccessors() {
        Member member = bench().app(Group.ORDERED)
                .on("walk", message -> {
                    walk(message);
                    if (message.attempt() == 1 && ((Step) message.event()).number() % 7 == 3) {
                        throw new IllegalStateException("stumbled");
                    }
                })
                .start();

        IntStream.range(0, STEPS).forEach(number -> member.step("w0", number));

        bench().passUntil(
                        "all steps are walked",
                        () -> member.probe().acts(Kind.ACK, "walk").size() == STEPS);
        List<Integer> expected = new ArrayList<>();
        IntStream.range(0, STEPS).forEach(number -> {
            expected.add(number);
            if (number % 7 == 3) {
                expected.add(number);
            }
        });
        assertThat(walked("walk w0")).isEqualTo(expected);
        assertThat(overlaps).isEmpty();
    }

    @Test
    void g05_c38_aLapsedMessageIsDeliveredAgainBeforeItsSuccessors() {
        Wire wire = bench().wire(Group.ORDERED);
        Tap dying = wire.tap("kit-steps", "walk");
        Tap other = wire.tap("kit-steps", "walk");
        wire.publish("kit-steps", wire.step("w0", 0), wire.step("w0", 1), wire.step("w0", 2));
        assertThat(Probe.id(dying.next())).isEqualTo("w0-0");

        dying.close();

        List<String> walked = new ArrayList<>();
        Delivery first = other.within(bench().leaseAtMost());
        walked.add(Probe.id(first) + " " + first.attempt());
        other.ack(first);
        walked.add(other.handle());
        walked.add(other.handle());
        assertThat(walked).containsExactly("w0-0 2", "w0-1", "w0-2");
    }

    @Test
    void g05_c39_otherKeysGoOnWhileOneFails() {
        Member member = bench().app(Group.ORDERED)
                .on("walk", message -> {
                    walk(message);
                    if (((Step) message.event()).walker().equals("w0")) {
                        throw new IllegalStateException("lame");
                    }
                })
                .start();

        publish(member);

        bench().until(
                        "the others are through",
                        () -> member.ended("walk").size() == (WALKERS - 1) * STEPS
                                && !walked("walk w0").isEmpty());
        List<Integer> failing = walked("walk w0");
        int next = failing.indexOf(1);
        // Where time is virtual it stands still, so nothing of the failing key can come again.
        assertThat(features().has(Feature.VIRTUAL_TIME) && next >= 0).isFalse();
        assertThat(next < 0 ? failing : failing.subList(0, next)).containsOnly(0);
        assertThat(next < 0 ? bench().tempo().maxAttempts() : next)
                .as("attempts before the next of the key")
                .isEqualTo(bench().tempo().maxAttempts());
    }

    @Test
    void g05_c40_noMessageOfAKeyComesBeforeTheOneBeforeIsSettled() {
        Wire wire = bench().wire(Group.ORDERED);
        Tap tap = wire.tap("kit-steps", "walk");
        Tap other = wire.tap("kit-steps", "walk");
        wire.publish("kit-steps", wire.step("w0", 0), wire.step("w0", 1), wire.step("w1", 0));

        Delivery first = tap.next();
        Delivery otherKey = other.next();
        other.silent(Bench.atLeast(bench().lease()));
        tap.extend(first);
        other.ack(otherKey);
        tap.retry(first, bench().tempo().backoff());
        other.silent(Bench.atLeast(bench().tempo().backoff()));
        Delivery again = other.within(bench().atMost(bench().tempo().backoff()));
        other.ack(again);

        assertThat(List.of(Probe.id(first), Probe.id(otherKey), Probe.id(again), other.handle()))
                .containsExactly("w0-0", "w1-0", "w0-0", "w0-1");
    }

    @Test
    void g05_c40_aReleasedMessageKeepsItsPlace() {
        Wire wire = bench().wire(Group.ORDERED);
        Tap tap = wire.tap("kit-steps", "walk");
        wire.publish("kit-steps", wire.step("w0", 0), wire.step("w0", 1));

        tap.release(tap.next());

        Delivery again = tap.within(features().granularity());
        assertThat(Probe.id(again)).isEqualTo("w0-0");
        tap.ack(again);
        assertThat(tap.handle()).isEqualTo("w0-1");
    }

    @Test
    void g05_g09_aDeadLetteredMessageLetsItsSuccessorsGo() {
        Member member = bench().app(Group.ORDERED)
                .on("walk", message -> {
                    walk(message);
                    if (((Step) message.event()).number() == 1) {
                        throw new RejectedException("a gap");
                    }
                })
                .start();

        IntStream.range(0, 4).forEach(number -> member.step("w0", number));

        bench().until("the rest is walked", () -> member.ended("walk").size() == 3);
        assertThat(walked("walk w0")).containsExactly(0, 1, 2, 3);
        assertThat(member.deadLetters("kit-steps", "walk").list(1).get(0).key()).contains("w0");
    }

    @Test
    void g05_c37_aKilledInstancesMessagesKeepTheirOrder() {
        requires(Feature.PROCESSES);
        Member killed = bench().app(Group.ORDERED)
                .on("walk", message -> {
                    walk(message);
                    if (((Step) message.event()).number() == 5) {
                        throw new IllegalStateException("nobody hears of it");
                    }
                })
                .setting("shutdown.timeout", "100ms")
                .start();
        killed.probe()
                .killBefore(
                        act -> act.kind() == Kind.RETRY && act.subscription().equals("walk"));
        killed.fanfare().subscription("kit-steps", "walk").pause();
        IntStream.range(0, STEPS).forEach(number -> killed.step("w0", number));
        killed.fanfare().subscription("kit-steps", "walk").resume();
        bench().until("it is killed", () -> killed.probe().isDead());

        Member next = bench().app(Group.ORDERED).on("walk", this::walk).start();
        bench().passUntil("the rest is walked", () -> next.ended("walk").size() == STEPS - 5);

        List<Integer> expected =
                new ArrayList<>(IntStream.rangeClosed(0, 5).boxed().toList());
        IntStream.range(5, STEPS).forEach(expected::add);
        assertThat(walked("walk w0")).isEqualTo(expected);
    }

    @Test
    void g05_g06_theKeyArrivesAsItWasSent() {
        Member member = bench().start(Group.ORDERED);
        List<String> keys = List.of("a b", "\u00fc\u6f22", "\ud83c\udfba", "it's \"quoted\"", "x".repeat(100));

        keys.forEach(key -> member.step(key, 1));

        bench().until("all are handled", () -> member.ended("walk").size() == keys.size());
        assertThat(member.ended("walk").stream().map(message -> message.key().orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(keys);
    }
}
