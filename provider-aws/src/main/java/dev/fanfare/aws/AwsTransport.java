package dev.fanfare.aws;

import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import dev.fanfare.runtime.spi.support.Room;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One instance's connection to SNS and SQS. Thread-safe. */
final class AwsTransport implements Transport {
    private static final System.Logger LOG = System.getLogger("dev.fanfare.aws");

    /** Bytes of messages that may be on their way to SNS. */
    private static final long PENDING_BYTES = 64L << 20;

    /** Beyond the time of a poll, what its answer may take. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private final AwsClients clients;
    private final AwsSettings settings;
    private final AwsResources resources;
    private final TimeSource time;
    private final Room room = new Room(PENDING_BYTES);
    private final Map<String, AwsPublisher> publishers = new ConcurrentHashMap<>();
    private final Map<String, AwsSubscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<String, AwsDeadLetters> deadLetters = new ConcurrentHashMap<>();
    private final Set<AwsSource> sources = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    AwsTransport(AwsClients clients, AwsSettings settings, AwsResources resources, ProviderContext context) {
        this.clients = clients;
        this.settings = settings;
        this.resources = resources;
        this.time = context.time();
        // Here, where it may block: publishing may not.
        context.topology()
                .topics()
                .forEach(topic -> publishers.put(
                        topic.name(), new AwsPublisher(clients.sns(), topic, resources.topicArn(topic), room, time)));
    }

    @Override
    public List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages) {
        AwsPublisher publisher = publishers.get(topic.name());
        if (closed.get() || publisher == null) {
            return Collections.nCopies(
                    messages.size(),
                    CompletableFuture.failedStage(new PublishException("Publishing to topic \"" + topic.name() + "\": "
                            + (publisher == null
                                    ? "this application has no such topic."
                                    : "the transport is closed."))));
        }
        return publisher.publish(messages);
    }

    @Override
    public Source open(Topology.Subscription subscription) {
        refuseIfClosed(subscription);
        AwsSource source = new AwsSource(
                subscriptions.computeIfAbsent(subscription.path(), any -> subscription(subscription)),
                time,
                sources::remove);
        sources.add(source);
        return source;
    }

    private AwsSubscription subscription(Topology.Subscription subscription) {
        AwsQueue queue = new AwsQueue(
                clients.sqs(),
                AwsDeadLetters.found(subscription, () -> resources.queueUrl(subscription)),
                AwsDeadLetters.found(subscription, () -> resources.deadLetterUrl(subscription)),
                resources.isFifo(subscription),
                resources.topic(subscription).ordered());
        return new AwsSubscription(clients.polls(), queue, subscription, settings.poll(), time);
    }

    @Override
    public DeadLetters deadLetters(Topology.Subscription subscription) {
        refuseIfClosed(subscription);
        return deadLetters.computeIfAbsent(
                subscription.path(),
                any -> AwsDeadLetters.of(clients.sqs(), resources, subscription));
    }

    private void refuseIfClosed(Topology.Subscription subscription) {
        if (closed.get()) {
            throw new FanfareException(
                    "Subscription \"" + subscription.path() + "\" cannot be opened: the transport is closed.");
        }
    }

    /** Waits for the polls that are under way: what they bring is given back and not lost until its lease lapses. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        sources.forEach(AwsSource::close);
        CompletableFuture<?>[] drained =
                subscriptions.values().stream().map(AwsSubscription::drained).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(drained).get(settings.poll().plus(SLACK).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException stuck) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A poll did not end while closing; what it brings comes back when its lease lapses.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            clients.close();
        }
    }
}
