package dev.fanfare.testkit;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.RejectedException;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.core.Note;
import dev.fanfare.testkit.app.filtered.Task;
import dev.fanfare.testkit.app.kinds.Signal;
import dev.fanfare.testkit.app.once.Payment;
import dev.fanfare.testkit.app.ordered.Step;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** What is published in a chaos run, and what handlers do with it, all as a seed says. Thread-safe. */
final class ChaosTraffic {
    private final Bench bench;
    private final long seed;
    private final List<Group> groups;
    private final IntFunction<Member> instances;
    private final Semaphore permits = new Semaphore(0);
    private final AtomicLong failed = new AtomicLong();
    private volatile boolean publishing = true;
    private volatile boolean harmful = true;

    /** @param instances the instance that is now in a place, whatever number that has */
    ChaosTraffic(Bench bench, long seed, Set<Group> groups, IntFunction<Member> instances) {
        this.bench = bench;
        this.seed = seed;
        this.groups = groups.stream().sorted().toList();
        this.instances = instances;
    }

    /** So many events more may be published. */
    void permit(int events) {
        permits.release(events);
    }

    void stopPublishing(int publishers) {
        publishing = false;
        permits.release(publishers);
    }

    /** From now handlers fail only where they always do. */
    void calmDown() {
        harmful = false;
    }

    /** How many publishes failed, for their instance was killed or the broker away. */
    long failed() {
        return failed.get();
    }

    /** Well, badly or slowly: as seed, event and attempt say, whichever instance it is. */
    void react(Message<?> message) throws InterruptedException {
        String what = message.subscription() + " " + message.event();
        int fate = new Random(seed ^ ((long) what.hashCode() << 16)).nextInt(100);
        if (fate < 3) {
            throw new IllegalStateException("This message fails always.");
        }
        if (fate < 5) {
            throw new RejectedException("This message is rejected.");
        }
        if (harmful && fate < 20 && message.attempt() < 3) {
            throw new IllegalStateException("This message fails at first.");
        }
        if (fate < 24 && message.attempt() == 1) {
            CountDownLatch done = bench.gate(1);
            bench.clock().source().schedule(bench.lease().multipliedBy(2), done::countDown);
            done.await();
        }
    }

    /** Publishes what is permitted. Each publisher has keys of its own, so that each key has one order. */
    void publish(int publisher) {
        Random own = new Random(seed + publisher + 1);
        for (int n = 0; publishing; n++) {
            permits.acquireUninterruptibly();
            Member member = instances.apply(own.nextInt(Integer.MAX_VALUE));
            try {
                publish(member.fanfare(), publisher + "." + n, publisher, n, own);
            } catch (FanfareException killedOrAway) {
                failed.incrementAndGet();
            }
        }
    }

    private void publish(Fanfare fanfare, String name, int publisher, int n, Random own) {
        switch (groups.get(own.nextInt(groups.size()))) {
            case CORE -> fanfare.publisher(Note.class).publish(Note.of(name));
            case ORDERED -> fanfare.publisher(Step.class).publish(new Step("p" + publisher + "k" + own.nextInt(3), n));
            case ONCE -> fanfare.publisher(Payment.class).publish(new Payment(name, n));
            case FILTERED ->
                fanfare.publisher(Task.class)
                        .publish(new Task(own.nextBoolean() ? "pro" : null, own.nextInt(4), own.nextBoolean(), name));
            case KINDS ->
                fanfare.publisher(Signal.class)
                        .publish(own.nextBoolean() ? new Signal.Stop(name) : new Signal.Go(name));
        }
    }
}
