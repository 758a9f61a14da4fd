package dev.fanfare.gcp;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One consumer of a subscription. Thread-safe. Where a lease has lapsed Pub/Sub says so only of a subscription that delivers
 * exactly once; elsewhere what comes too late is ignored or taken, as Pub/Sub likes.
 */
final class GcpSource implements Source {
    private final Feed feed;
    private final Settler settler;
    private final Screen screen;
    private final Sender deadTopic;

    GcpSource(Feed feed, Settler settler, Screen screen, Sender deadTopic) {
        this.feed = feed;
        this.settler = settler;
        this.screen = screen;
        this.deadTopic = deadTopic;
        feed.join(this);
    }

    @Override
    public CompletionStage<List<Delivery>> fetch(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("A fetch is for at least 1 message, not " + max + ".");
        }
        return feed.fetch(this, max);
    }

    @Override
    public CompletionStage<Void> ack(Delivery delivery) {
        GcpDelivery own = (GcpDelivery) delivery;
        return settler.ack(own).whenComplete((done, failure) -> {
            if (failure == null) {
                screen.handled(own);
                feed.ended(own);
            } else {
                lost(own);
            }
        });
    }

    @Override
    public CompletionStage<Void> retry(Delivery delivery, Duration delay) {
        GcpDelivery own = (GcpDelivery) delivery;
        screen.released(own);
        // Before the call, since the message may be back before its answer.
        feed.comesAgain(own, delay);
        return settler.comeAgain(own, delay);
    }

    @Override
    public CompletionStage<Void> release(Delivery delivery) {
        return retry(delivery, Duration.ZERO);
    }

    @Override
    public CompletionStage<Void> extend(List<Delivery> deliveries) {
        List<GcpDelivery> own = new ArrayList<>(deliveries.size());
        deliveries.forEach(delivery -> own.add((GcpDelivery) delivery));
        return feed.extend(own);
    }

    @Override
    public CompletionStage<Void> deadLetter(Delivery delivery, String diagnostics) {
        GcpDelivery own = (GcpDelivery) delivery;
        CompletionStage<Void> copied = deadTopic.copy(own, diagnostics);
        CompletableFuture<Void> settled =
                copied.thenCompose(done -> settler.ack(own)).toCompletableFuture();
        return settled.whenComplete((done, failure) -> {
            if (failure == null) {
                screen.released(own);
                feed.ended(own);
            } else {
                lost(own);
            }
        });
    }

    /** What was not settled comes again when its lease lapses. */
    private void lost(GcpDelivery delivery) {
        screen.released(delivery);
        feed.comesAgain(delivery, Duration.ZERO);
    }

    @Override
    public void stopFetching() {
        feed.leave(this);
    }

    @Override
    public void close() {
        feed.leave(this);
        feed.left(this);
    }
}
