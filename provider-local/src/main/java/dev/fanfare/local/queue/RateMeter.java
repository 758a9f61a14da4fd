package dev.fanfare.local.queue;

import dev.fanfare.local.inspect.Counts;
import dev.fanfare.local.inspect.Rates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Rates from counts that somebody looked at earlier, as {@link Rates} says. Thread-safe. */
final class RateMeter {
    private static final long WINDOW = 10_000;
    private static final long LEAST = 1_000;

    private final List<Look> looks = new ArrayList<>();

    private record Look(long at, Counts counts) {}

    /** Begins here. */
    RateMeter(long now, Counts counts) {
        looks.add(new Look(now, counts));
    }

    /** The rates until now; this look is remembered. */
    synchronized Rates rates(long now, Counts counts) {
        if (now < looks.get(looks.size() - 1).at()) {
            // The machine's clock was set back.
            looks.clear();
            looks.add(new Look(now, counts));
        }
        while (looks.size() > 1
                && looks.get(0).at() < now - WINDOW
                && looks.get(1).at() <= now - LEAST) {
            looks.remove(0);
        }
        Look since = looks.get(0);
        if (now - looks.get(looks.size() - 1).at() >= LEAST) {
            looks.add(new Look(now, counts));
        }
        return between(since, new Look(now, counts));
    }

    private static Rates between(Look since, Look now) {
        long millis = now.at() - since.at();
        if (millis < LEAST) {
            return Rates.NONE;
        }
        return new Rates(
                Duration.ofMillis(millis),
                rate(since.counts().published(), now.counts().published(), millis),
                rate(since.counts().delivered(), now.counts().delivered(), millis),
                rate(since.counts().handled(), now.counts().handled(), millis),
                rate(since.counts().failed(), now.counts().failed(), millis));
    }

    /** A delivery that is given back was none, so a count can fall. */
    private static double rate(long before, long now, long millis) {
        return Math.max(0, now - before) * 1_000.0 / millis;
    }
}
