package dev.fanfare.testkit;

import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.Tempo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** What one test works with: a broker of its own, a clock, and the instances that it starts. Ends them all at its end. */
final class Bench implements AutoCloseable {
    private final TestBroker broker;
    private final Features features;
    private final Clock clock;
    private final List<Member> members = new CopyOnWriteArrayList<>();
    private final List<CountDownLatch> gates = new CopyOnWriteArrayList<>();
    private final List<Wire> wires = new CopyOnWriteArrayList<>();

    Bench(TestBroker broker, Features features) {
        this.broker = broker;
        this.features = features;
        this.clock = new Clock(
                features,
                () -> members.stream().anyMatch(member -> member.probe().busy()));
    }

    TestBroker broker() {
        return broker;
    }

    Features features() {
        return features;
    }

    Clock clock() {
        return clock;
    }

    Tempo tempo() {
        return features.tempo();
    }

    Duration lease() {
        return tempo().lease();
    }

    /** The lease and the allowance for a message whose consumer died: 20 % and the granularity. */
    Duration leaseAtMost() {
        return atMost(lease());
    }

    /** A delay with its allowance: 20 % and the granularity. */
    Duration atMost(Duration delay) {
        return delay.plus(delay.dividedBy(5)).plus(features.granularity());
    }

    /** As short as a delay may be: 20 % less. */
    static Duration atLeast(Duration delay) {
        return delay.multipliedBy(4).dividedBy(5);
    }

    /** Another instance of the application of these parts. */
    Setup app(Group first, Group... others) {
        Set<Group> groups = EnumSet.of(first);
        groups.addAll(Arrays.asList(others));
        return new Setup(this, groups, tempo());
    }

    /** An instance in which every handler is content. */
    Member start(Group group) {
        return app(group).start();
    }

    /** A connection to the broker, below the runtime; everything that the parts need is created. */
    Wire wire(Group... groups) {
        return wire(Set.of(groups), tempo(), Optional.of(Provision.CREATE));
    }

    Wire wire(Set<Group> groups, Tempo tempo, Optional<Provision> provision) {
        Wire wire = new Wire(this, groups, tempo, provision);
        wires.add(wire);
        return wire;
    }

    Member joined(Member member) {
        members.add(member);
        return member;
    }

    /** Handlers that wait here go on at the end of the test at the latest. */
    CountDownLatch gate(int count) {
        CountDownLatch gate = new CountDownLatch(count);
        gates.add(gate);
        return gate;
    }

    /** Waits until it is so, while virtual time stands still. */
    void until(String what, BooleanSupplier so) {
        clock.until(what, so);
    }

    /** Lets time pass until it is so. */
    void passUntil(String what, BooleanSupplier so) {
        clock.passUntil(tempo().backoff().dividedBy(10), what, so);
    }

    @Override
    public void close() {
        gates.forEach(gate -> {
            while (gate.getCount() > 0) {
                gate.countDown();
            }
        });
        List<AutoCloseable> all = new ArrayList<>(members);
        all.addAll(wires);
        all.add(broker);
        all.add(clock);
        closeAll(all);
    }

    /** What fails to close must not keep the others open. */
    private static void closeAll(List<AutoCloseable> all) {
        List<Exception> failures = new ArrayList<>();
        for (AutoCloseable each : all) {
            try {
                each.close();
            } catch (Exception failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("After the test this did not close: " + failures, failures.get(0));
        }
    }
}
