package dev.fanfare.testkit;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.testkit.Probe.Kind;
import dev.fanfare.testkit.app.AppLoader;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.history.Event;
import dev.fanfare.testkit.history.HistoryChecker;
import dev.fanfare.testkit.history.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private final int rounds;
    private final Set<Group> groups;
    private final ChaosRecorder recorder = new ChaosRecorder();
    private final List<Member> instances = new CopyOnWriteArrayList<>();
    private final HistoryChecker checker;
    private final ChaosTraffic traffic;
    private int started;

    ChaosRun(Bench bench, long seed, int rounds) {
        this.bench = bench;
        this.random = new Random(seed);
        this.rounds = rounds;
        this.groups = ChaosRules.groups(bench.features());
        this.traffic = new ChaosTraffic(bench, seed, groups, place -> instances.get(place % INSTANCES));
        this.checker = ChaosRules.checker(bench.features(), groups, bench.tempo());
    }

    /** What is to be said of it, once it is over. */
    Verdict verdict() {
        return checker.check(recorder.history());
    }

    /** How many publishes failed. */
    long failedPublishes() {
        return traffic.failed();
    }

    /** Does the damage, and returns when it is done and the publishers have ended. */
    void rage() throws InterruptedException {
        for (int i = 0; i < INSTANCES; i++) {
            instances.add(begin());
        }
        List<CompletableFuture<Void>> publishers = new ArrayList<>();
        for (int i = 0; i < PUBLISHERS; i++) {
            int number = i;
            publishers.add(background(() -> traffic.publish(number)));
        }
        for (int round = 0; round < rounds; round++) {
            traffic.permit(PER_ROUND);
            recorder.awaitSize(recorder.size() + 4 * PER_ROUND, ROUND_MILLIS);
            pass(bench.lease().dividedBy(10 + random.nextInt(20)));
            if (round % 3 == 0) {
                harm(round / 3);
            }
        }
        traffic.stopPublishing(PUBLISHERS);
        bench.until("publishers have ended", () -> publishers.stream().allMatch(CompletableFuture::isDone));
        publishers.forEach(CompletableFuture::join);
        traffic.calmDown();
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
        traffic.permit(PER_ROUND);
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
            blows.add(() -> blow(new Event.BrokerRestarted(), bench.broker()::restart));
        }
        if (features.has(Feature.KILL)) {
            blows.add(() -> blow(new Event.BrokerKilled(), bench.broker()::kill));
        }
        if (!blows.isEmpty()) {
            blows.get(random.nextInt(blows.size())).run();
        } else if (features.has(Feature.DROPPED_CONNECTIONS)) {
            // What was held or on its way may come again, as after a restart.
            recorder.note(new Event.BrokerRestarted());
            bench.broker().dropConnections();
            recorder.note(new Event.BrokerRestarted());
        }
    }

    private void blow(Event noted, Runnable blow) {
        recorder.note(noted);
        blow.run();
        recorder.note(noted);
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
                .forEach(subscription -> setup.on(subscription.name(), traffic::react));
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
