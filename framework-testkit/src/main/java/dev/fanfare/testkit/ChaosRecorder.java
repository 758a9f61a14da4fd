package dev.fanfare.testkit;

import dev.fanfare.runtime.Interceptor;
import dev.fanfare.runtime.RejectedException;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.testkit.Probe.Act;
import dev.fanfare.testkit.history.Event;
import dev.fanfare.testkit.history.Event.Answer;
import dev.fanfare.testkit.history.Event.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Notes a run's history: what every instance sends, handles and settles, in one order. Thread-safe. */
final class ChaosRecorder {
    private final List<Event> history = new ArrayList<>();
    private final Set<Long> settling = new HashSet<>();
    private long deliveries;
    private int restarts;

    synchronized void note(Event event) {
        history.add(event);
        restarts += event instanceof Event.BrokerRestarted || event instanceof Event.BrokerKilled ? 1 : 0;
        if (event instanceof Event.Handled handled) {
            settling.add(handled.n());
        } else if (event instanceof Event.Failed failed) {
            settling.add(failed.n());
        } else if (event instanceof Event.Settled settled) {
            settling.remove(settled.n());
        }
        notifyAll();
    }

    synchronized List<Event> history() {
        return List.copyOf(history);
    }

    synchronized int size() {
        return history.size();
    }

    /** Waits until so much has happened, but not longer than so many milliseconds. */
    synchronized void awaitSize(int size, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; history.size() < size && left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    /** Waits until no handler that has ended waits for its settlement, but not longer than so many milliseconds. */
    synchronized void awaitSettled(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; !settling.isEmpty() && left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    /** What one instance must be watched and intercepted by. */
    Instance instance(String name) {
        return new Instance(name);
    }

    /** The eyes on one instance. Thread-safe. */
    final class Instance implements Probe.Watcher, Interceptor {
        private final String name;
        private final Map<String, Long> underWay = new HashMap<>();
        private final Map<String, Integer> restartsBefore = new HashMap<>();

        Instance(String name) {
            this.name = name;
        }

        @Override
        public void publishing(String topic, OutboundMessage message) {
            note(new Event.Publishing(
                    topic,
                    message.id(),
                    message.key(),
                    message.attributes(),
                    new String(message.body(), StandardCharsets.UTF_8)));
        }

        @Override
        public void published(OutboundMessage message, @Nullable Throwable failure) {
            note(failure == null ? new Event.Accepted(message.id()) : new Event.Unknown(message.id()));
        }

        @Override
        public void fetched(Act act) {
            synchronized (ChaosRecorder.this) {
                restartsBefore.put(delivery(act.subscription(), act.id(), act.attempt()), restarts);
            }
        }

        @Override
        public void settling(Act act) {
            number(act).ifPresent(n -> note(new Event.Settling(n, outcome(act))));
        }

        @Override
        public void settled(Act act, @Nullable Throwable failure) {
            Answer answer =
                    failure == null ? Answer.DONE : failure instanceof Probe.Cut ? Answer.NOT_DONE : Answer.UNKNOWN;
            number(act).ifPresent(n -> note(new Event.Settled(n, answer)));
        }

        @Override
        public void killed() {
            note(new Event.Crashed(name));
        }

        @Override
        public Handling around(Handling next) {
            return attempt -> {
                List<Long> numbers = new ArrayList<>();
                attempt.messages()
                        .forEach(message -> numbers.add(begin(attempt.subscription(), attempt.topic(), message)));
                CompletionStage<Void> result;
                try {
                    result = next.handle(attempt);
                } catch (Exception | Error failure) {
                    numbers.forEach(n -> note(new Event.Failed(n, failure instanceof RejectedException)));
                    throw failure;
                }
                numbers.forEach(n -> note(new Event.Handled(n)));
                return result;
            };
        }

        private long begin(String subscription, String topic, Incoming message) {
            synchronized (ChaosRecorder.this) {
                long n = ++deliveries;
                String delivery = delivery(subscription, message.id().value(), message.attempt());
                underWay.put(delivery, n);
                note(new Event.Delivered(
                        n,
                        topic + "/" + subscription,
                        name,
                        message.id().value(),
                        message.attempt(),
                        new String(message.body(), StandardCharsets.UTF_8)));
                if (restartsBefore.getOrDefault(delivery, restarts) < restarts) {
                    note(new Event.Overtaken(n));
                }
                return n;
            }
        }

        /** The delivery that an act is of; a message that no handler began with has none. */
        private Optional<Long> number(Act act) {
            synchronized (ChaosRecorder.this) {
                return act.kind() == Probe.Kind.RELEASE
                        ? Optional.empty()
                        : Optional.ofNullable(underWay.get(delivery(act.subscription(), act.id(), act.attempt())));
            }
        }

        /** While a handler is slow, its process may get the same message again. */
        private static String delivery(String subscription, String id, int attempt) {
            return subscription + " " + id + " " + attempt;
        }

        private static Outcome outcome(Act act) {
            return switch (act.kind()) {
                case ACK -> Outcome.ACK;
                case RETRY -> Outcome.RETRY;
                case DEAD_LETTER -> Outcome.DEAD_LETTER;
                default -> Outcome.RELEASE;
            };
        }
    }
}
