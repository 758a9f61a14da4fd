package dev.fanfare.local.queue;

import dev.fanfare.local.inspect.Counts;
import dev.fanfare.local.inspect.DeadLetterIntrospection;
import dev.fanfare.local.inspect.FailedAttempt;
import dev.fanfare.local.inspect.HeldMessage;
import dev.fanfare.local.inspect.MessagePage;
import dev.fanfare.local.inspect.MessageQuery;
import dev.fanfare.local.inspect.SubscriptionIntrospection;
import dev.fanfare.local.inspect.SubscriptionStatus;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A subscription as somebody looks at it who has this clock. Thread-safe. */
public final class SubscriptionView implements SubscriptionIntrospection {
    private final LocalSubscription subscription;
    private final @Nullable Shelf shelf;
    private final TimeSource time;
    private final DeadLetterView letters;
    private final RateMeter meter;

    /** Rates are measured from now. */
    public SubscriptionView(LocalSubscription subscription, TimeSource time) {
        this.subscription = subscription;
        this.shelf = subscription.shelf();
        this.time = time;
        this.letters = new DeadLetterView(subscription, time);
        this.meter = new RateMeter(time.millis(), subscription.look(Holdings::counts, time));
    }

    @Override
    public SubscriptionStatus status() {
        Figures figures = subscription.look(Holdings::figures, time);
        long now = time.millis();
        Counts counts = figures.counts();
        long oldest = figures.firstExpiry() - retentionMillis();
        return new SubscriptionStatus(
                subscription.definition().topic(),
                subscription.definition().name(),
                Instant.ofEpochMilli(now),
                figures.waiting(),
                figures.inFlight(),
                figures.delayed(),
                figures.deadLetters(),
                figures.firstExpiry() == Long.MAX_VALUE
                        ? Optional.empty()
                        : Optional.of(Duration.ofMillis(Math.max(0, now - oldest))),
                subscription.consumers(),
                subscription.pausedSince(),
                counts,
                meter.rates(now, counts));
    }

    @Override
    public MessagePage messages(MessageQuery query) {
        long from = Cursors.number(query.cursor(), 0);
        MessagePages pages = subscription.look(
                holdings -> new MessagePages(holdings.survey(), shelf, retentionMillis(), query, from), time);
        return pages.page(query.limit());
    }

    @Override
    public List<HeldMessage> find(MessageId id) {
        MessageSearch search = new MessageSearch(id.value(), shelf, retentionMillis());
        subscription.look(
                holdings -> {
                    search.look(holdings.survey());
                    return search;
                },
                time);
        List<HeldMessage> found = new ArrayList<>(search.found());
        found.addAll(letters.held(id));
        return found;
    }

    @Override
    public List<FailedAttempt> attempts(MessageId id) {
        return subscription.look(holdings -> holdings.failures().of(id), time);
    }

    @Override
    public List<FailedAttempt> attempts(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("List at least 1 attempt, not " + max + ".");
        }
        return subscription.look(holdings -> holdings.failures().latest(max), time);
    }

    @Override
    public DeadLetterIntrospection deadLetters() {
        return letters;
    }

    @Override
    public void pause() {
        subscription.pause(time);
    }

    @Override
    public void resume() {
        subscription.resume(time);
    }

    private long retentionMillis() {
        return subscription.definition().retention().toMillis();
    }
}
