package dev.fanfare.local.faults;

import dev.fanfare.local.record.RecordKeys;
import dev.fanfare.local.store.Batch;
import dev.fanfare.local.store.Store;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What can be wrong with a broker that only shows when processes die; the chaos run over processes has to see each. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
public enum ProcessFault {
    /** Nothing is wrong. */
    NONE(provider -> provider),
    /** A publish is accepted a moment before anything of it is written. */
    ACCEPTS_BEFORE_IT_WRITES(provider -> connecting(provider, AcceptsEarly::new)),
    /** A message is acknowledged as soon as it is handed out. */
    ACKNOWLEDGES_BEFORE_HANDLING(ConsumeFaults::acknowledgesBeforeHandling),
    /** An acknowledgement is answered a moment before it is written, on EXACTLY_ONCE topics as well. */
    ANSWERS_BEFORE_IT_ACKNOWLEDGES(provider -> consuming(provider, AcknowledgesLate::new)),
    /** Whoever takes the directory over drops what was in flight. */
    LOSES_WHAT_WAS_IN_FLIGHT(provider -> consuming(provider, LosesInFlight::new)),
    /** Whoever takes the directory over begins to count attempts anew, and ends all leases. */
    FORGETS_LEASES(provider -> provider, ProcessFault::forgetLeases),
    /** A message that failed comes back behind its successors. */
    REDELIVERS_BEHIND_SUCCESSORS(provider -> consuming(provider, RedeliversLate::new)),
    /** A message is stored twice. */
    PUBLISHES_TWICE(PublishFaults::publishesTwice),
    /** What cannot be handled is acknowledged instead of dead-lettered. */
    DROPS_DEAD_LETTERS(provider -> consuming(provider, DropsDeadLetters::new));

    private static final int LATE_MILLIS = 150;
    private static final long TAKEOVER_NANOS = 3_000_000_000L;

    private final UnaryOperator<Provider> planted;
    private final Consumer<Path> start;

    ProcessFault(UnaryOperator<Provider> planted) {
        this(planted, folder -> {});
    }

    ProcessFault(UnaryOperator<Provider> planted, Consumer<Path> start) {
        this.planted = planted;
        this.start = start;
    }

    /** The provider with the fault. */
    public Provider in(Provider sound) {
        return planted.apply(sound);
    }

    /** To be called before the provider opens its directory. */
    public void beforeOpening(Path directory) {
        if (Files.isDirectory(directory)) {
            start.accept(directory);
        }
    }

    private static Provider connecting(Provider sound, UnaryOperator<Transport> fault) {
        return new FaultyProvider(sound, UnaryOperator.identity(), UnaryOperator.identity(), fault);
    }

    private static Provider consuming(Provider sound, UnaryOperator<Source> fault) {
        return connecting(sound, transport -> new ForwardingTransport(transport) {
            @Override
            public Source open(Topology.Subscription subscription) {
                return fault.apply(transport.open(subscription));
            }

            @Override
            public List<CompletionStage<Void>> publishWaiting(Topology.Topic topic, List<OutboundMessage> messages) {
                return transport.publishWaiting(topic, messages);
            }
        });
    }

    private static Executor later() {
        return CompletableFuture.delayedExecutor(LATE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void forgetLeases(Path directory) {
        class States implements Store.Contents {
            private final List<byte[]> keys = new ArrayList<>();

            @Override
            public String wrong() {
                return "";
            }

            @Override
            public void record(byte[] key, Store.Content content) {
                if (RecordKeys.kind(key) == RecordKeys.STATE) {
                    keys.add(key.clone());
                }
            }
        }
        Store.Opened<States> opened = Store.open(directory, States::new, (key, one, other) -> other);
        try (Store store = opened.store()) {
            Batch batch = new Batch();
            opened.contents().keys.forEach(batch::delete);
            if (!batch.isEmpty()) {
                store.write(batch);
                store.sync();
            }
        }
    }

    private static final class AcceptsEarly extends ForwardingTransport {
        private final ScheduledExecutorService late = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "late");
            thread.setDaemon(true);
            return thread;
        });

        AcceptsEarly(Transport transport) {
            super(transport);
        }

        @Override
        public List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages) {
            var unused = late.schedule(() -> transport.publish(topic, messages), LATE_MILLIS, TimeUnit.MILLISECONDS);
            return Collections.nCopies(messages.size(), ForwardingSource.DONE);
        }
    }

    private static final class AcknowledgesLate extends ForwardingSource {
        AcknowledgesLate(Source source) {
            super(source);
        }

        @Override
        public CompletionStage<Void> ack(Delivery delivery) {
            later().execute(() -> source.ack(delivery));
            return DONE;
        }
    }

    private static final class LosesInFlight extends ForwardingSource {
        private final long begun = System.nanoTime();

        LosesInFlight(Source source) {
            super(source);
        }

        @Override
        public CompletionStage<List<Delivery>> fetch(int max) {
            return source.fetch(max).thenApply(fetched -> {
                boolean early = System.nanoTime() - begun < TAKEOVER_NANOS;
                List<Delivery> lost = early
                        ? fetched.stream()
                                .filter(delivery -> delivery.attempt() > 1)
                                .toList()
                        : List.of();
                lost.forEach(source::ack);
                List<Delivery> left = new ArrayList<>(fetched);
                left.removeAll(lost);
                return left;
            });
        }
    }

    private static final class RedeliversLate extends ForwardingSource {
        private final Queue<ChangedDelivery> failed = new ConcurrentLinkedQueue<>();

        RedeliversLate(Source source) {
            super(source);
        }

        @Override
        public CompletionStage<List<Delivery>> fetch(int max) {
            return source.fetch(max).thenApply(fetched -> {
                List<Delivery> all = new ArrayList<>(fetched);
                for (ChangedDelivery one = failed.poll(); one != null; one = failed.poll()) {
                    all.add(one);
                }
                return all;
            });
        }

        @Override
        public CompletionStage<Void> retry(Delivery delivery, Duration delay) {
            source.ack(own(delivery));
            failed.add(
                    new ChangedDelivery(own(delivery), delivery.body(), delivery.attributes(), delivery.attempt() + 1));
            return DONE;
        }

        @Override
        public CompletionStage<Void> ack(Delivery delivery) {
            return delivery instanceof ChangedDelivery ? DONE : source.ack(delivery);
        }

        @Override
        public CompletionStage<Void> extend(List<Delivery> deliveries) {
            return source.extend(deliveries.stream()
                    .filter(delivery -> !(delivery instanceof ChangedDelivery))
                    .toList());
        }
    }

    private static final class DropsDeadLetters extends ForwardingSource {
        DropsDeadLetters(Source source) {
            super(source);
        }

        @Override
        public CompletionStage<Void> deadLetter(Delivery delivery, String diagnostics) {
            return source.ack(delivery);
        }
    }
}
