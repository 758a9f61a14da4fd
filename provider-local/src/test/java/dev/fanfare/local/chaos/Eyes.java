package dev.fanfare.local.chaos;

import dev.fanfare.runtime.Interceptor;
import dev.fanfare.runtime.RejectedException;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.testkit.history.Event;
import dev.fanfare.testkit.history.Event.Answer;
import dev.fanfare.testkit.history.Event.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sees what one process sends, gets, handles and settles, and writes it into its diary: what is about to be, and what was. */
final class Eyes implements Interceptor {
    private static final long NUMBERS_OF_EACH = 1_000_000_000;

    private final Diary diary;
    private final String name;
    private final AtomicLong numbers;

    /** The numbers of those whose handlers run, by what a settlement knows of them; guards itself and the next. */
    private final Map<String, Deque<Long>> running = new HashMap<>();

    private final Map<String, Deque<Long>> ended = new HashMap<>();

    /** @param number of the process, unlike any other of the round */
    Eyes(Diary diary, String name, int number) {
        this.diary = diary;
        this.name = name;
        this.numbers = new AtomicLong(number * NUMBERS_OF_EACH);
    }

    void publishing(String topic, OutboundMessage message) {
        diary.note(
                new Event.Publishing(topic, message.id(), message.key(), message.attributes(), text(message.body())));
    }

    void published(OutboundMessage message, @Nullable Throwable failure) {
        diary.note(failure == null ? new Event.Accepted(message.id()) : new Event.Unknown(message.id()));
    }

    void fetched(String subscription, Delivery delivery) {
        diary.note(new Event.Fetched(subscription, name, id(delivery), delivery.attempt()));
    }

    /** Settles, with what is to be said before and after it. */
    CompletionStage<Void> settle(
            String subscription, Delivery delivery, Outcome outcome, Supplier<CompletionStage<Void>> settlement) {
        Long n = take(place(subscription, id(delivery), delivery.attempt()));
        if (n == null) {
            // No handler has begun with it.
            return settlement.get();
        }
        diary.note(new Event.Settling(n, outcome));
        try {
            return settlement.get().whenComplete((done, failure) -> {
                diary.note(new Event.Settled(n, failure == null ? Answer.DONE : Answer.UNKNOWN));
            });
        } catch (RuntimeException failure) {
            diary.note(new Event.Settled(n, Answer.UNKNOWN));
            throw failure;
        }
    }

    @Override
    public Handling around(Handling next) {
        return attempt -> {
            List<Long> begun = new ArrayList<>();
            String subscription = attempt.topic() + "/" + attempt.subscription();
            attempt.messages().forEach(message -> begun.add(begin(subscription, message)));
            CompletionStage<Void> result;
            try {
                result = next.handle(attempt);
            } catch (Exception | Error failure) {
                begun.forEach(n -> diary.note(new Event.Failed(n, failure instanceof RejectedException)));
                ended(attempt, begun);
                throw failure;
            }
            begun.forEach(n -> diary.note(new Event.Handled(n)));
            ended(attempt, begun);
            return result;
        };
    }

    private long begin(String subscription, Incoming message) {
        long n = numbers.incrementAndGet();
        diary.note(new Event.Delivered(
                n, subscription, name, message.id().value(), message.attempt(), text(message.body())));
        synchronized (running) {
            running.computeIfAbsent(place(subscription, message), place -> new ArrayDeque<>())
                    .add(n);
        }
        return n;
    }

    private void ended(Attempt attempt, List<Long> begun) {
        String subscription = attempt.topic() + "/" + attempt.subscription();
        synchronized (running) {
            for (int i = 0; i < begun.size(); i++) {
                String place = place(subscription, attempt.messages().get(i));
                // Unless it was settled before its handler came back, as one that was cut is.
                if (running.getOrDefault(place, new ArrayDeque<>()).remove(begun.get(i))) {
                    ended.computeIfAbsent(place, any -> new ArrayDeque<>()).add(begun.get(i));
                }
            }
        }
    }

    /** The delivery that is to be settled: of several copies that look alike, one whose handler has ended. */
    private @Nullable Long take(String place) {
        synchronized (running) {
            Long n = ended.getOrDefault(place, new ArrayDeque<>()).poll();
            return n != null
                    ? n
                    : running.getOrDefault(place, new ArrayDeque<>()).poll();
        }
    }

    private static String place(String subscription, Incoming message) {
        return place(subscription, message.id().value(), message.attempt());
    }

    private static String place(String subscription, String id, int attempt) {
        return subscription + " " + id + " " + attempt;
    }

    private static String id(Delivery delivery) {
        return delivery.attributes().getOrDefault("ce-id", delivery.brokerId());
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
