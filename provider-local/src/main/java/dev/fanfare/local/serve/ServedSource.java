package dev.fanfare.local.serve;

import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.FrameWriter;
import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.Messages;
import dev.fanfare.local.wire.Outbox;
import dev.fanfare.local.wire.Parts;
import dev.fanfare.local.wire.Protocol;
import dev.fanfare.local.wire.WireException;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Failure;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One consumer of a client: its source at the broker, and the deliveries that have no outcome, by number. */
final class ServedSource implements AutoCloseable {
    private static final Duration LONGEST_DELAY = Duration.ofDays(366);

    private final Source source;
    private final Answers answers;
    private final int most;
    private final Map<Long, Delivery> held = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** @param most deliveries that may be without an outcome */
    ServedSource(Source source, Answers answers, int most) {
        this.source = source;
        this.answers = answers;
        this.most = most;
    }

    /** Does what the frame asks for; its source was read. */
    void handle(FrameReader frame) throws WireException {
        long request = frame.id();
        switch (frame.kind()) {
            case Kind.FETCH -> fetch(request, frame.number());
            case Kind.ACK -> settle(request, frame.longNumber(), source::ack);
            case Kind.RETRY -> {
                long number = frame.longNumber();
                Duration delay = delay(frame.longNumber());
                Optional<Failure> failure =
                        frame.flag() ? Optional.of(new Failure(frame.text(), frame.text())) : Optional.empty();
                settle(request, number, delivery -> retry(delivery, delay, failure));
            }
            case Kind.RELEASE -> settle(request, frame.longNumber(), source::release);
            case Kind.BURY -> {
                long number = frame.longNumber();
                String diagnostics = frame.text();
                settle(request, number, delivery -> source.deadLetter(delivery, diagnostics));
            }
            case Kind.EXTEND -> extend(frame);
            default -> {
                source.stopFetching();
                answers.done(request);
            }
        }
        frame.end();
    }

    private CompletionStage<Void> retry(Delivery delivery, Duration delay, Optional<Failure> failure) {
        return failure.isPresent() ? source.retry(delivery, delay, failure.get()) : source.retry(delivery, delay);
    }

    /** Whatever a client says, time neither runs back nor over. */
    private static Duration delay(long millis) {
        return Duration.ofMillis(Math.max(0, Math.min(millis, LONGEST_DELAY.toMillis())));
    }

    private void fetch(long request, int max) throws WireException {
        if (max < 1) {
            throw new WireException("a fetch is for " + max + " messages");
        }
        if (held.size() >= most) {
            answers.failed(
                    request,
                    new FanfareException("This consumer holds " + held.size()
                            + " messages without an outcome; settle some before fetching more."));
            return;
        }
        source.fetch(Math.min(max, Protocol.MOST_FETCHED)).whenComplete((messages, failure) -> {
            if (failure == null) {
                answers.send(new Fetched(request, messages));
            } else {
                answers.failed(request, failure);
            }
        });
    }

    /** What was fetched, on its way to the client. */
    private final class Fetched implements Outbox.Outgoing {
        private final long request;
        private final List<Delivery> messages;

        Fetched(long request, List<Delivery> messages) {
            this.request = request;
            this.messages = messages;
        }

        @Override
        public void writeTo(FrameWriter frames) {
            Parts.write(Kind.FETCHED, request, messages, this::write, frames);
        }

        private void write(Delivery delivery, FrameWriter frame) {
            long number = numbers.incrementAndGet();
            held.put(number, delivery);
            Messages.write(number, delivery, frame);
        }

        @Override
        public void dropped() {
            // Nobody has seen them: somebody else may have them at once.
            messages.forEach(source::release);
        }
    }

    private void settle(long request, long number, Function<Delivery, CompletionStage<Void>> outcome) {
        @Nullable Delivery delivery = held.remove(number);
        if (delivery == null) {
            answers.failed(
                    request,
                    new FanfareException("There is no delivery " + number + " without an outcome at this consumer."));
        } else {
            answers.outcome(request, outcome.apply(delivery));
        }
    }

    private void extend(FrameReader frame) throws WireException {
        int count = frame.count(Long.BYTES);
        List<Delivery> deliveries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Delivery delivery = held.get(frame.longNumber());
            // What has its outcome meanwhile needs no lease.
            if (delivery != null) {
                deliveries.add(delivery);
            }
        }
        answers.outcome(frame.id(), source.extend(deliveries));
    }

    @Override
    public void close() {
        source.stopFetching();
        source.close();
        held.clear();
    }
}
