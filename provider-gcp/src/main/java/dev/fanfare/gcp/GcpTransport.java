package dev.fanfare.gcp;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.LetterBox;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import dev.fanfare.runtime.spi.support.MessageLimits;
import dev.fanfare.runtime.spi.support.Room;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A connection to Pub/Sub. Thread-safe. */
final class GcpTransport implements Transport {
    /** What may wait for the server, of all topics together. */
    private static final long MOST_PENDING_BYTES = 64L << 20;

    /** What was given back while closing still has to reach the server. */
    private static final Duration FLUSH = Duration.ofSeconds(2);

    private static final Duration TICK = Duration.ofMillis(2);

    private final Connection connection;
    private final Topology topology;
    private final ResourceNames names;
    private final TimeSource time;
    private final Room room = new Room(MOST_PENDING_BYTES);
    private final Map<String, Sender> senders = new ConcurrentHashMap<>();
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();
    private final Pulse pulse;
    private volatile boolean closed;

    GcpTransport(Connection connection, Topology topology, ResourceNames names, TimeSource time) {
        this.connection = connection;
        this.topology = topology;
        this.names = names;
        this.time = time;
        this.pulse = new Pulse(time);
    }

    /** What the sources of one subscription share, and its dead letters. */
    private record Reading(Feed feed, Settler settler, Screen screen, GcpDeadLetters deadLetters, Settler deadSettler) {
        boolean isIdle() {
            return settler.isIdle() && deadSettler.isIdle();
        }
    }

    @Override
    public List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages) {
        if (closed) {
            return Collections.nCopies(
                    messages.size(),
                    CompletableFuture.failedStage(new PublishException(
                            "Publishing to topic \"" + topic.name() + "\": the connection to Pub/Sub is closed.")));
        }
        Sender sender = sender(names.topic(topic.name()));
        MessageLimits limits = new MessageLimits(topic.name());
        List<Optional<PublishException>> refusals = new ArrayList<>(messages.size());
        List<OutboundMessage> sendable = new ArrayList<>(messages.size());
        for (OutboundMessage message : messages) {
            PublishException refusal = limits.check(message);
            refusals.add(Optional.ofNullable(refusal));
            if (refusal == null) {
                sendable.add(message);
            }
        }
        List<CompletionStage<Void>> sent = sender.publish(sendable);
        if (sendable.size() == messages.size()) {
            return sent;
        }
        List<CompletionStage<Void>> all = new ArrayList<>(messages.size());
        int next = 0;
        for (Optional<PublishException> refusal : refusals) {
            all.add(refusal.isPresent() ? CompletableFuture.failedStage(refusal.get()) : sent.get(next++));
        }
        return all;
    }

    private Sender sender(String topic) {
        return senders.computeIfAbsent(topic, name -> new Sender(connection.publisher(), name, room, time));
    }

    @Override
    public Source open(Topology.Subscription subscription) {
        Reading reading = reading(subscription);
        return new GcpSource(reading.feed, reading.settler, reading.screen, sender(names.deadTopic(subscription)));
    }

    @Override
    public DeadLetters deadLetters(Topology.Subscription subscription) {
        return letterBox(subscription);
    }

    /** The same, for tools. */
    LetterBox letterBox(Topology.Subscription subscription) {
        return reading(subscription).deadLetters;
    }

    private Reading reading(Topology.Subscription subscription) {
        if (closed) {
            throw new FanfareException("Subscription \"" + subscription.path()
                    + "\" cannot be opened: the connection to Pub/Sub is closed.");
        }
        return readings.computeIfAbsent(subscription.path(), path -> read(subscription));
    }

    private Reading read(Topology.Subscription subscription) {
        String name = names.subscription(subscription);
        Settler settler = new Settler(connection.subscriber(), name, time);
        boolean once = topology.topic(subscription.topic())
                .filter(topic -> topic.guarantee() == Guarantee.EXACTLY_ONCE)
                .isPresent();
        Screen screen =
                new Screen(subscription, settler, once ? Optional.of(new OnceWindow()) : Optional.empty(), time);
        String dead = names.deadSubscription(subscription);
        Settler deadSettler = new Settler(connection.subscriber(), dead, time);
        Polls polls = new Polls(connection.polls(), name, subscription.path(), pulse);
        Feed feed = new Feed(polls, subscription, settler, screen, time);
        pulse.join(feed);
        return new Reading(
                feed,
                settler,
                screen,
                new GcpDeadLetters(
                        connection.subscriber(),
                        dead,
                        subscription,
                        deadSettler,
                        sender(names.topic(subscription.topic()))),
                deadSettler);
    }

    /** Polls that may bring something this moment are waited for, and what they bring goes back; all within a few seconds. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        long deadline = System.nanoTime() + FLUSH.toNanos();
        pulse.close();
        waitWhile(() -> readings.values().stream().anyMatch(each -> each.feed.isPolling()), Feed.LINGER);
        readings.values().forEach(each -> each.feed.close());
        waitWhile(
                () -> !readings.values().stream().allMatch(Reading::isIdle),
                Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        connection.close();
        senders.values().forEach(Sender::close);
    }

    private static void waitWhile(BooleanSupplier busy, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (busy.getAsBoolean()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TICK.toNanos());
        }
    }
}
