package dev.fanfare.local.remote;

import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.FrameWriter;
import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.WireException;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Failure;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** One consumer at a broker in another process, for as long as the link lasts. Thread-safe. */
final class RemoteSource implements Source {
    private final Link link;
    private final long id;
    private final String subscription;
    private volatile boolean closed;

    RemoteSource(Link link, long id, String subscription) {
        this.link = link;
        this.id = id;
        this.subscription = subscription;
    }

    @Override
    public CompletionStage<List<Delivery>> fetch(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("A fetch is for at least 1 message, not " + max + ".");
        }
        if (closed) {
            return CompletableFuture.completedFuture(List.of());
        }
        Fetch fetch = new Fetch();
        link.request(Kind.FETCH, frame -> frame.number(id).number(max), fetch);
        return fetch.future();
    }

    private final class Fetch extends Answer<List<Delivery>> {
        private final List<Delivery> messages = new ArrayList<>();

        @Override
        boolean read(FrameReader frame) throws WireException {
            expect(Kind.FETCHED, frame);
            boolean more = frame.flag();
            int count = frame.count(1);
            for (int i = 0; i < count; i++) {
                messages.add(new RemoteDelivery(RemoteSource.this, frame));
            }
            if (!more && !complete(messages)) {
                // Whoever cancelled the stage never sees these messages.
                messages.forEach(RemoteSource.this::release);
            }
            return !more;
        }
    }

    @Override
    public CompletionStage<Void> ack(Delivery delivery) {
        return settle(Kind.ACK, delivery, frame -> {});
    }

    @Override
    public CompletionStage<Void> retry(Delivery delivery, Duration delay) {
        return settle(
                Kind.RETRY, delivery, frame -> frame.number(delay.toMillis()).flag(false));
    }

    @Override
    public CompletionStage<Void> retry(Delivery delivery, Duration delay, Failure failure) {
        return settle(
                Kind.RETRY,
                delivery,
                frame -> frame.number(delay.toMillis())
                        .flag(true)
                        .text(failure.exception())
                        .text(failure.message()));
    }

    @Override
    public CompletionStage<Void> release(Delivery delivery) {
        return settle(Kind.RELEASE, delivery, frame -> {});
    }

    @Override
    public CompletionStage<Void> deadLetter(Delivery delivery, String diagnostics) {
        return settle(Kind.BURY, delivery, frame -> frame.text(diagnostics));
    }

    private CompletionStage<Void> settle(byte kind, Delivery delivery, Consumer<FrameWriter> rest) {
        if (!(delivery instanceof RemoteDelivery own) || own.source() != this) {
            return foreign();
        }
        Settled settled = new Settled(delivery.brokerId());
        if (closed) {
            settled.notSettled("its consumer is closed");
            return settled.future();
        }
        link.request(kind, frame -> rest.accept(frame.number(id).number(own.number())), settled);
        return settled.future();
    }

    private final class Settled extends Answer<Void> {
        private final String message;

        Settled(String message) {
            this.message = message;
        }

        @Override
        @SuppressWarnings("NullAway") // The stage of the SPI has no other value.
        boolean read(FrameReader frame) throws WireException {
            expect(Kind.DONE, frame);
            complete(null);
            return true;
        }

        @Override
        public void lost(LostException reason) {
            notSettled(String.valueOf(reason.getMessage()));
        }

        void notSettled(String why) {
            future().completeExceptionally(new FanfareException("Message " + message + " of \"" + subscription
                    + "\" was not settled, as far as is known: " + why + " It may be delivered again."));
        }
    }

    @Override
    public CompletionStage<Void> extend(List<Delivery> deliveries) {
        List<Long> numbers = new ArrayList<>(deliveries.size());
        for (Delivery delivery : deliveries) {
            if (!(delivery instanceof RemoteDelivery own) || own.source() != this) {
                return foreign();
            }
            numbers.add(own.number());
        }
        Answer.Done answer = new Answer.Done();
        link.request(
                Kind.EXTEND,
                frame -> {
                    frame.number(id).number(numbers.size());
                    numbers.forEach(frame::number);
                },
                answer);
        return answer.future();
    }

    private CompletionStage<Void> foreign() {
        return CompletableFuture.failedStage(new IllegalArgumentException("The delivery is not of this consumer of \""
                + subscription + "\"; settle it at the one that fetched it."));
    }

    @Override
    public void stopFetching() {
        link.request(Kind.STOP, frame -> frame.number(id), Nobody.WAITS);
    }

    @Override
    public void close() {
        if (!closed) {
            stopFetching();
            closed = true;
            link.request(Kind.CLOSE, frame -> frame.number(id), Nobody.WAITS);
        }
    }
}
