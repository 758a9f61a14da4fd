package dev.fanfare.local;

import dev.fanfare.local.inspect.SubscriptionStatus;
import dev.fanfare.local.queue.LocalSource;
import dev.fanfare.local.queue.LocalSubscription;
import dev.fanfare.local.wire.Tended;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Figures;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** One instance's connection to the broker. Thread-safe. */
final class LocalTransport implements Tended {
    private final LocalBroker broker;
    private final TimeSource time;
    private final Set<LocalSource> sources = ConcurrentHashMap.newKeySet();
    private final Runnable onClose;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean closed;

    /** @param onClose runs once, when it is closed */
    LocalTransport(LocalBroker broker, TimeSource time, Runnable onClose) {
        this.onClose = onClose;
        this.broker = broker;
        this.time = time;
    }

    @Override
    public List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages) {
        return publish(topic, messages, false);
    }

    @Override
    public List<CompletionStage<Void>> publishWaiting(Topology.Topic topic, List<OutboundMessage> messages) {
        return publish(topic, messages, true);
    }

    private List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages, boolean waits) {
        if (closed) {
            return refused(messages, "Publishing to topic \"" + topic.name() + "\": the local transport is closed.");
        }
        Optional<LocalTopic> found = broker.topic(topic.name());
        if (found.isEmpty()) {
            return refused(
                    messages,
                    "The local broker has no topic \"" + topic.name()
                            + "\". Start with fanfare.provision=create to create it.");
        }
        return found.get().publish(messages, time, waits);
    }

    @Override
    public Source open(Topology.Subscription subscription) {
        LocalSource source = new LocalSource(found(subscription), time, sources::remove);
        sources.add(source);
        if (closed) {
            source.close();
        }
        return source;
    }

    @Override
    public Letters deadLetters(Topology.Subscription subscription) {
        return new LocalDeadLetters(found(subscription), time);
    }

    @Override
    public Optional<Figures> figures(Topology.Subscription subscription) {
        return broker.introspection(time)
                .subscription(subscription.topic(), subscription.name())
                .map(found -> figures(found.status()));
    }

    private static Figures figures(SubscriptionStatus status) {
        return new Figures(
                OptionalLong.of(status.backlog()),
                OptionalLong.of(status.inFlight()),
                status.oldestAge(),
                OptionalLong.of(status.deadLetters()),
                status.pausedSince().stream()
                        .map(since -> "It is paused since " + since + ".")
                        .toList());
    }

    @Override
    public void close() {
        closed = true;
        sources.forEach(LocalSource::close);
        if (ended.compareAndSet(false, true)) {
            onClose.run();
        }
    }

    private LocalSubscription found(Topology.Subscription subscription) {
        if (closed) {
            throw new FanfareException(
                    "Subscription \"" + subscription.path() + "\" cannot be opened: the local transport is closed.");
        }
        return broker.subscription(subscription);
    }

    private static List<CompletionStage<Void>> refused(List<OutboundMessage> messages, String reason) {
        return Collections.nCopies(messages.size(), CompletableFuture.failedStage(new PublishException(reason)));
    }
}
