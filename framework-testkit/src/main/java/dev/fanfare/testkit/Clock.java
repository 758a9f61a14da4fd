package dev.fanfare.testkit;

import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.VirtualTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionFactory;

/** Lets time pass: at once where it is virtual, and else as long as it takes. Used by the test's thread alone. */
final class Clock implements AutoCloseable {
    /** Into so many steps a span of virtual time is cut, between which the application's threads may act. */
    private static final int STEPS = 20;

    /** So many polls virtual time waits for busy threads, before it takes them for waiting ones. */
    private static final int COURTESY = 25;

    private static final Duration MOMENT = Duration.ofMillis(200);

    private static final Duration POLL = Duration.ofMillis(2);

    /** Real time that a hand-over between threads may take before virtual time goes on. */
    private static final Duration SOON = Duration.ofMillis(10);

    private final TimeSource time;
    private final Optional<VirtualTime> virtual;
    private final Duration patience;
    private final BooleanSupplier busy;

    /** @param busy whether threads are doing something that time should wait for */
    Clock(Features features, BooleanSupplier busy) {
        this.virtual = features.has(Feature.VIRTUAL_TIME) ? Optional.of(new VirtualTime()) : Optional.empty();
        this.time = virtual.map(TimeSource.class::cast).orElseGet(TimeSource::system);
        this.patience = features.patience();
        this.busy = busy;
    }

    TimeSource source() {
        return time;
    }

    /** Waits until it is so, while virtual time stands still. */
    void until(String what, BooleanSupplier so) {
        waiting(what).until(so::getAsBoolean);
    }

    /** Lets exactly this time pass, where it is virtual; else a little more. */
    void pass(Duration span) {
        virtual.ifPresentOrElse(
                clock -> clock.advance(span),
                () -> await("passing time")
                        .pollDelay(span)
                        .atMost(span.plus(patience))
                        .until(() -> true));
    }

    /** Lets this time pass, and if it is virtual, a moment of real time as well, in which threads show what they do. */
    void idle(Duration span) {
        pass(span);
        if (virtual.isPresent()) {
            await("a moment").pollDelay(MOMENT).atMost(patience).until(() -> true);
        }
    }

    /** Lets time pass in such steps until it is so. */
    void passUntil(Duration step, String what, BooleanSupplier so) {
        AtomicInteger courtesies = new AtomicInteger();
        waiting(what).until(() -> {
            if (so.getAsBoolean()) {
                return true;
            }
            if (!busy.getAsBoolean() || courtesies.incrementAndGet() >= COURTESY) {
                courtesies.set(0);
                virtual.ifPresent(clock -> clock.advance(step));
            }
            return so.getAsBoolean();
        });
    }

    /** Waits, in real time, and lets at most this time pass, until it is so. */
    void passAtMost(Duration span, String what, BooleanSupplier so) {
        if (virtual.isEmpty()) {
            await(what)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(POLL)
                    .atMost(span.plus(patience))
                    .until(so::getAsBoolean);
            return;
        }
        for (int step = 0; step < STEPS && !comesSoon(so); step++) {
            virtual.get().advance(span.dividedBy(STEPS));
        }
        until(what, so);
    }

    /**
     * Whether it is so within a few milliseconds of real time: what threads are just handing over must not be overtaken by
     * virtual time, in which its lease would lapse on the way.
     */
    private static boolean comesSoon(BooleanSupplier so) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(SOON.toNanos() / 10);
        }
        return true;
    }

    /** Lets this time pass, through all of which it must be so. */
    void holds(Duration span, String what, BooleanSupplier so) {
        if (virtual.isEmpty()) {
            await(what)
                    .pollInterval(POLL)
                    .during(span)
                    .atMost(span.plus(patience))
                    .until(so::getAsBoolean);
            return;
        }
        for (int step = 0; step < STEPS; step++) {
            check(what, so);
            virtual.get().advance(span.dividedBy(STEPS));
        }
        check(what, so);
    }

    private static void check(String what, BooleanSupplier so) {
        if (!so.getAsBoolean()) {
            throw new AssertionError("It did not stay so: " + what);
        }
    }

    private ConditionFactory waiting(String what) {
        return await(what).pollDelay(Duration.ZERO).pollInterval(POLL).atMost(patience);
    }

    @Override
    public void close() {
        time.close();
    }
}
