package dev.fanfare.testkit;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.RejectedException;
import dev.fanfare.testkit.Probe.Kind;
import dev.fanfare.testkit.app.AppLoader;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.core.Note;
import dev.fanfare.testkit.app.filtered.Task;
import dev.fanfare.testkit.app.kinds.Signal;
import dev.fanfare.testkit.app.once.Payment;
import dev.fanfare.testkit.app.ordered.Step;
import dev.fanfare.testkit.history.Event;
import dev.fanfare.testkit.history.HistoryChecker;
import dev.fanfare.testkit.history.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Publishers and several instances that handle well, badly and slowly, while instances are killed and closed, connections
 * lost and brokers restarted, all as a seed says. The test's thread does the damage.
 */
final class ChaosRun {
    private static final int INSTANCES = 3;
    private static final int PUBLISHERS = 3;
    private static final int PER_ROUND = 6;
    private static final long ROUND_MILLIS = 12;
    private static final long SETTLING_MILLIS = 200;

    private final Bench bench;
    private final Random random;
    private final long seed;
    private final int rounds;
    private final Set<Group> groups;
    private final ChaosRecorder recorder = new ChaosRecorder();
    private final List<Member> instances = new CopyOnWriteArrayList<>();
    private final Semaphore permits = new Semaphore(0);
    private final AtomicInteger failedPublishes = new AtomicInteger();
    private final HistoryChecker checker;
    private volatile boolean publishing = true;
    private volatile boolean harmful = true;
    private int started;

    ChaosRun(Bench bench, long seed, int rounds) {
        this.bench = bench;
        this.seed = seed;
        this.random = new Random(seed);
        this.rounds = rounds;
        this.groups = groups(bench.features());
        this.checker = ChaosRules.checker(bench.features(), groups, bench.tempo());
    }

    /** The parts of the suite's topology that the provider can run. */
    static Set<Group> groups(Features features) {
        Set<Group> groups = EnumSet.of(Group.CORE);
        if (features.has(Feature.ORDERING)) {
            groups.add(Group.ORDERED);
        }
        if (features.has(Feature.EXACTLY_ONCE)) {
            groups.add(Group.ONCE);
        }
        if (features.has(Feature.FILTERS)) {
            groups.add(Group.FILTERED);
            groups.add(Group.KINDS);
        }
        return groups;
    }

    /** What is to be said of it, once it is over. */
    Verdict verdict() {
        return checker.check(recorder.history());
    }

    /** Does the damage, and returns when it is done and the publishers have ended. */
    void rage() throws InterruptedException {
        for (int i = 0; i < INSTANCES; i++) {
            instances.add(begin());
        }
        List<CompletableFuture<Void>> publishers = new ArrayList<>();
        for (int i = 0; i < PUBLISHERS; i++) {
            int number = i;
            publishers.add(background(() -> publish(number)));
        }
        for (int round = 0; round < rounds; round++) {
            permits.release(PER_ROUND);
            recorder.awaitSize(recorder.size() + 4 * PER_ROUND, ROUND_MILLIS);
            pass(bench.lease().dividedBy(10 + random.nextInt(20)));
            if (round % 3 == 0) {
                harm(round / 3);
            }
        }
        publishing = false;
        permits.release(PUBLISHERS);
        bench.until("publishers have ended", () -> publishers.stream().allMatch(CompletableFuture::isDone));
        publishers.forEach(CompletableFuture::join);
        harmful = false;
    }

    /** Lets time pass; virtual time waits a little for threads that are about to settle, as real time would for them. */
    private void pass(Duration span) throws InterruptedException {
        recorder.awaitSettled(SETTLING_MILLIS);
        bench.clock().pass(span);
    }

    /** Each kind of damage comes once in a while, in a random place. */
    private void harm(int turn) {
        int place = random.nextInt(INSTANCES);
        switch (turn % 8) {
            case 0 -> replace(place, member -> member.probe().kill());
            case 1 -> killWhen(place, Kind.ACK);
            case 2 -> instances.get(place).probe().loseConnectionBefore(act -> act.kind() == Kind.ACK);
            case 3 -> replace(place, Member::close);
            case 4 -> killWhen(place, Kind.RETRY);
            case 5 -> pauseAndResume(instances.get(place));
            case 6 -> instances.get(place).probe().failFetches("The connection was lost.");
            default -> harmBroker();
        }
    }

    /** The instance dies when it next does that; if it never does, now. */
    private void killWhen(int place, Kind kind) {
        Member doomed = instances.get(place);
        doomed.probe().killBefore(act -> act.kind() == kind);
        int size = recorder.size();
        permits.release(PER_ROUND);
        try {
            recorder.awaitSize(size + 4 * PER_ROUND, ROUND_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        replace(place, member -> {
            if (!member.probe().isDead()) {
                member.probe().kill();
            }
        });
    }

    private void replace(int place, Consumer<Member> end) {
        Member old = instances.get(place);
        end.accept(old);
        var unused = background(old::close);
        instances.set(place, begin());
    }

    private void pauseAndResume(Member member) {
        member.fanfare().subscription("kit-notes", "first").pause();
        bench.clock().pass(bench.lease().dividedBy(20));
        member.fanfare().subscription("kit-notes", "first").resume();
    }

    private void harmBroker() {
        Features features = bench.features();
        List<Runnable> blows = new ArrayList<>();
        if (features.has(Feature.RESTART)) {
            blows.add(() -> bench.broker().restart());
        }
        if (features.has(Feature.KILL)) {
            blows.add(() -> bench.broker().kill());
        }
        if (!blows.isEmpty()) {
            recorder.note(new Event.BrokerRestarted());
            blows.get(random.nextInt(blows.size())).run();
            recorder.note(new Event.BrokerRestarted());
        } else if (features.has(Feature.DROPPED_CONNECTIONS)) {
            bench.broker().dropConnections();
        }
    }

    private Member begin() {
        ChaosRecorder.Instance eyes = recorder.instance("i" + ++started);
        Setup setup = new Setup(bench, groups, bench.tempo())
                .watchedBy(eyes)
                .interceptedBy(eyes)
                .setting("shutdown.timeout", "200ms");
        AppLoader.of(groups, bench.tempo())
                .topology()
                .subscriptions()
                .forEach(subscription -> setup.on(subscription.name(), this::react));
        Member[] begun = new Member[1];
        bench.until("an instance starts", () -> {
            try {
                begun[0] = setup.start();
                return true;
            } catch (FanfareException brokerIsAway) {
                return false;
            }
        });
        return begun[0];
    }

    /** Well, badly or slowly: as seed, message and attempt say, whichever instance it is. */
    private void react(Message<?> message) throws InterruptedException {
        String what = message.subscription() + message.id().value();
        Random fate = new Random(seed ^ ((long) what.hashCode() << 16));
        int kind = fate.nextInt(100);
        if (kind < 3) {
            throw new IllegalStateException("This message fails always.");
        }
        if (kind < 5) {
            throw new RejectedException("This message is rejected.");
        }
        if (harmful && kind < 20 && message.attempt() < 3) {
            throw new IllegalStateException("This message fails at first.");
        }
        if (kind < 24 && message.attempt() == 1) {
            CountDownLatch done = bench.gate(1);
            bench.clock().source().schedule(bench.lease().multipliedBy(2), done::countDown);
            done.await();
        }
    }

    /** Each publisher has keys of its own, so that each key has one order. */
    private void publish(int number) {
        Random own = new Random(seed + number + 1);
        for (int n = 0; publishing; n++) {
            permits.acquireUninterruptibly();
            Member member = instances.get(own.nextInt(INSTANCES));
            try {
                publish(member, number, n, own);
            } catch (FanfareException killedOrAway) {
                failedPublishes.incrementAndGet();
            }
        }
    }

    private void publish(Member member, int number, int n, Random own) {
        List<Group> all = List.copyOf(groups);
        switch (all.get(own.nextInt(all.size()))) {
            case CORE -> member.fanfare().publisher(Note.class).publish(Note.of(number + "/" + n));
            case ORDERED ->
                member.fanfare().publisher(Step.class).publish(new Step("p" + number + "k" + own.nextInt(3), n));
            case ONCE -> member.fanfare().publisher(Payment.class).publish(new Payment("a" + number, n));
            case FILTERED ->
                member.fanfare()
                        .publisher(Task.class)
                        .publish(
                                new Task(own.nextBoolean() ? "pro" : null, own.nextInt(4), own.nextBoolean(), "t" + n));
            case KINDS ->
                member.fanfare()
                        .publisher(Signal.class)
                        .publish(own.nextBoolean() ? new Signal.Stop("s" + n) : new Signal.Go("g" + n));
        }
    }

    /** Waits until everything has had its end, and notes whether it came to that. */
    void drain() throws InterruptedException {
        long begun = bench.clock().source().millis();
        long deadline = System.nanoTime() + 3 * bench.features().patience().toNanos();
        boolean drained = false;
        for (int round = 1; !drained && System.nanoTime() < deadline; round++) {
            recorder.awaitSize(recorder.size() + PER_ROUND, ROUND_MILLIS / 2);
            pass(bench.lease().dividedBy(4));
            drained = round % 20 == 0 && checker.unfinished(recorder.history()).isEmpty();
        }
        Duration took = Duration.ofMillis(bench.clock().source().millis() - begun);
        recorder.note(new Event.Ended(drained, took));
    }

    private static CompletableFuture<Void> background(Runnable task) {
        return CompletableFuture.runAsync(task, run -> {
            Thread thread = new Thread(run, "suite-chaos");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
