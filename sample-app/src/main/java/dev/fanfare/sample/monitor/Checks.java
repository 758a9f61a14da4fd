package dev.fanfare.sample.monitor;

import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.sample.monitor.Probe.Answer;
import dev.fanfare.sample.site.Site;
import java.time.Instant;

/**
 * Checks a site, keeps the result, and publishes what changed. Thread-safe.
 *
 * <p>No change is lost: it is committed first, then published, then marked as published. If publishing fails, this check
 * throws, and the next check of the site publishes it, before anything newer. The price: if the process dies after the
 * broker has accepted the message and before the mark is committed, the same change is published once more, under another
 * message id but with the same {@link UptimeTransition#number}.
 */
public final class Checks {
    private final Probe probe;
    private final CheckStore store;
    private final Publisher<UptimeTransition> transitions;
    private final TimeSource time;

    /** Checks with this probe, keeping results in this store. */
    public Checks(Probe probe, CheckStore store, Publisher<UptimeTransition> transitions, TimeSource time) {
        this.probe = probe;
        this.store = store;
        this.transitions = transitions;
        this.time = time;
    }

    /**
     * Checks the site now.
     *
     * @throws dev.fanfare.runtime.PublishException if a change of state is still to be published
     * @throws InterruptedException if the thread was interrupted; nothing is kept then
     */
    public Check check(Site site) throws InterruptedException {
        Check check = of(site);
        store.keep(check);
        while (store.publishNext(site.id(), transitions::publish)) {
            // One change at a time, each with its own mark.
        }
        return check;
    }

    private Check of(Site site) throws InterruptedException {
        Instant startedAt = time.now();
        Answer answer = probe.ask(site.url());
        return new Check(
                site.id(),
                answer.finding().state(),
                answer.finding().detail(),
                answer.took().toMillis(),
                startedAt);
    }
}
