package dev.fanfare.sample.demo;

import dev.fanfare.runtime.Interceptor;
import dev.fanfare.sample.demo.Event.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sees every message on its way and keeps what happened, in order, until it is told. Thread-safe. */
final class Journal implements Interceptor {
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    void add(Event event) {
        events.add(event);
    }

    /** The next event, if one comes in time. */
    Optional<Event> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(events.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Told before it is sent: afterwards its handler may have been faster. */
    @Override
    public Sending aroundPublish(Sending next) {
        return message -> {
            String body = new String(message.body(), StandardCharsets.UTF_8);
            add(new Event(Kind.PUBLISHED, message.topic(), message.id().value(), body));
            return next.send(message);
        };
    }

    @Override
    public Handling around(Handling next) {
        return attempt -> {
            CompletionStage<Void> handled;
            try {
                handled = next.handle(attempt);
            } catch (Exception | Error failure) {
                add(event(Kind.FAILED, attempt, ": " + failure.getMessage()));
                throw failure;
            }
            add(event(Kind.HANDLED, attempt, ""));
            return handled;
        };
    }

    /** The sample's handlers are neither asynchronous nor batches. */
    private static Event event(Kind kind, Attempt attempt, String more) {
        Incoming message = attempt.messages().get(0);
        return new Event(kind, attempt.subscription(), message.id().value(), "attempt " + message.attempt() + more);
    }
}
