package dev.fanfare.local.faults;

import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Faults on the way from the broker. */
final class ConsumeFaults {
    private ConsumeFaults() {}

    private static Provider connecting(Provider sound, UnaryOperator<Transport> fault) {
        return new FaultyProvider(sound, UnaryOperator.identity(), UnaryOperator.identity(), fault);
    }

    private static Provider consuming(Provider sound, UnaryOperator<Source> fault) {
        return connecting(sound, transport -> new ForwardingTransport(transport) {
            @Override
            public Source open(Topology.Subscription subscription) {
                return fault.apply(transport.open(subscription));
            }
        });
    }

    static Provider deliversToTheWrongSubscription(Provider sound) {
        return connecting(sound, transport -> new ForwardingTransport(transport) {
            private Topology.Subscription first;

            @Override
            public synchronized Source open(Topology.Subscription subscription) {
                if (first == null || !first.topic().equals(subscription.topic())) {
                    first = subscription;
                }
                return transport.open(first);
            }
        });
    }

    static Provider acknowledgesBeforeHandling(Provider sound) {
        return consuming(sound, source -> new ForwardingSource(source) {
            @Override
            Delivery shown(Delivery delivery) {
                source.ack(delivery);
                return delivery;
            }

            @Override
            public CompletionStage<Void> ack(Delivery delivery) {
                return DONE;
            }

            @Override
            public CompletionStage<Void> retry(Delivery delivery, Duration delay) {
                return DONE;
            }
        });
    }

    static Provider ignoresBackoff(Provider sound) {
        return consuming(sound, source -> new ForwardingSource(source) {
            @Override
            public CompletionStage<Void> retry(Delivery delivery, Duration delay) {
                return source.retry(delivery, Duration.ZERO);
            }
        });
    }

    static Provider attemptIsAlways1(Provider sound) {
        return consuming(sound, source -> new ForwardingSource(source) {
            @Override
            Delivery shown(Delivery delivery) {
                return new ChangedDelivery(delivery, delivery.body(), delivery.attributes(), 1);
            }
        });
    }

    static Provider neverExtends(Provider sound) {
        return consuming(sound, source -> new ForwardingSource(source) {
            @Override
            public CompletionStage<Void> extend(List<Delivery> deliveries) {
                return DONE;
            }
        });
    }

    static Provider losesWhatIsReleased(Provider sound) {
        return consuming(sound, source -> new ForwardingSource(source) {
            @Override
            public CompletionStage<Void> release(Delivery delivery) {
                return source.ack(delivery);
            }
        });
    }

    static Provider losesWhatTheDeadHeld(Provider sound) {
        return consuming(sound, source -> new ForwardingSource(source) {
            private final Set<Delivery> held = ConcurrentHashMap.newKeySet();

            @Override
            Delivery shown(Delivery delivery) {
                held.add(delivery);
                return delivery;
            }

            @Override
            public void close() {
                held.forEach(source::ack);
                source.close();
            }
        });
    }

    static Provider truncatesBodies(Provider sound) {
        return consuming(sound, source -> new ForwardingSource(source) {
            @Override
            Delivery shown(Delivery delivery) {
                byte[] body = Arrays.copyOf(delivery.body(), Math.min(delivery.body().length, 65_536));
                return new ChangedDelivery(delivery, body, delivery.attributes(), delivery.attempt());
            }
        });
    }

    static Provider ignoresPause(Provider sound) {
        return consuming(sound, source -> new ForwardingSource(source) {
            @Override
            public void stopFetching() {}
        });
    }

    static Provider pollsBusily(Provider sound) {
        return consuming(sound, source -> new ForwardingSource(source) {
            @Override
            public CompletionStage<List<Delivery>> fetch(int max) {
                CompletableFuture<List<Delivery>> waiting = source.fetch(max).toCompletableFuture();
                CompletableFuture<List<Delivery>> poll = new CompletableFuture<>();
                CompletableFuture<?> unused = waiting.whenComplete((fetched, failure) -> {
                    if (!poll.complete(fetched)) {
                        fetched.forEach(source::release);
                    }
                });
                // As a short poll does: a millisecond later it is over.
                return poll.completeOnTimeout(List.of(), 1, TimeUnit.MILLISECONDS);
            }
        });
    }

    static Provider fetchesTooMuch(Provider sound) {
        return consuming(sound, source -> new ForwardingSource(source) {
            @Override
            public CompletionStage<List<Delivery>> fetch(int max) {
                return source.fetch(max + 3);
            }
        });
    }

    static Provider deadLettersTwice(Provider sound) {
        return deadLettering(sound, 2);
    }

    static Provider dropsDeadLetters(Provider sound) {
        return deadLettering(sound, 0);
    }

    /** Shows every dead letter so many times. */
    private static Provider deadLettering(Provider sound, int times) {
        return connecting(sound, transport -> new ForwardingTransport(transport) {
            @Override
            public DeadLetters deadLetters(Topology.Subscription subscription) {
                return new Repeated(transport.deadLetters(subscription), times);
            }
        });
    }

    private record Repeated(DeadLetters letters, int times) implements DeadLetters {
        @Override
        public List<DeadLetter> list(int max) {
            return letters.list(max).stream()
                    .flatMap(letter -> Collections.nCopies(times, letter).stream())
                    .toList();
        }

        @Override
        public Optional<DeadLetter> find(MessageId id) {
            return times == 0 ? Optional.empty() : letters.find(id);
        }

        @Override
        public long count() {
            return times * letters.count();
        }

        @Override
        public boolean replay(MessageId id) {
            return letters.replay(id);
        }

        @Override
        public int replayAll() {
            return letters.replayAll();
        }

        @Override
        public int purge() {
            return letters.purge();
        }
    }
}
