package dev.fanfare.aws;

import dev.fanfare.aws.AwsQueue.Change;
import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** One consumer of one queue. Thread-safe. */
final class AwsSource implements Source {
    /** The longest that a message may be invisible after it was received. */
    private static final Duration LONGEST_LEASE = AmazonLimits.LONGEST_VISIBILITY;

    private final AwsSubscription subscription;
    private final TimeSource time;
    private final Polls polls;
    private final Consumer<AwsSource> onClose;

    /**
     * A consumer.
     *
     * @param onClose is told when it is closed
     */
    AwsSource(AwsSubscription subscription, TimeSource time, Consumer<AwsSource> onClose) {
        this.onClose = onClose;
        this.subscription = subscription;
        this.time = time;
        this.polls = new Polls(subscription::poll, this::wanted, this::release, lease().dividedBy(2), time);
    }

    @Override
    public CompletionStage<List<Delivery>> fetch(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("A fetch is for at least 1 message, not " + max + ".");
        }
        return polls.fetch(max);
    }

    @Override
    public int fullFetch() {
        return AmazonLimits.BATCH;
    }

    private List<AwsDelivery> wanted(List<Message> messages) {
        long now = time.millis();
        List<AwsDelivery> wanted = new ArrayList<>(messages.size());
        for (Message message : messages) {
            AwsDelivery delivery = delivery(message, now);
            // What has no event name was not put there by a topic, and no filter was for it.
            if (subscription.filter().matches(delivery.attributes())
                    || !delivery.attributes().containsKey("ce-type")) {
                wanted.add(delivery);
            } else {
                var unused = ack(delivery);
            }
        }
        return wanted;
    }

    private AwsDelivery delivery(Message message, long now) {
        int receives = Integer.parseInt(
                message.attributes().getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"));
        return new AwsDelivery(
                this,
                Messages.read(message, subscription.queue().ordered()),
                message.receiptHandle(),
                message.messageId(),
                subscription.releases().attempt(message.messageId(), receives),
                now);
    }

    private Duration lease() {
        return subscription.definition().ackDeadline();
    }

    @Override
    public CompletionStage<Void> ack(Delivery delivery) {
        return settle(delivery, own -> subscription.delete(own.sqsId(), own.receipt()));
    }

    @Override
    public CompletionStage<Void> retry(Delivery delivery, Duration delay) {
        return settle(delivery, own -> subscription.change(new Change(own.receipt(), own.key(), delay)));
    }

    @Override
    public CompletionStage<Void> release(Delivery delivery) {
        return settle(
                delivery,
                own -> subscription.release(own.sqsId(), new Change(own.receipt(), own.key(), Duration.ZERO)));
    }

    @Override
    public CompletionStage<Void> deadLetter(Delivery delivery, String diagnostics) {
        return settle(
                delivery,
                own -> subscription
                        .bury(AwsQueue.Burial.of(own, diagnostics))
                        .thenCompose(buried -> subscription.delete(own.sqsId(), own.receipt())));
    }

    private CompletionStage<Void> settle(Delivery delivery, Function<AwsDelivery, CompletionStage<Void>> outcome) {
        if (!(delivery instanceof AwsDelivery own) || !own.isOf(this)) {
            return CompletableFuture.failedStage(
                    new IllegalArgumentException("The delivery is not of this consumer of \""
                            + subscription.definition().path() + "\"; settle it at the one that fetched it."));
        }
        // An extension that SQS carried out after the outcome would undo it.
        CompletableFuture<Void> extension = own.settle().toCompletableFuture();
        return extension.isDone() ? outcome.apply(own) : extension.thenCompose(done -> outcome.apply(own));
    }

    @Override
    public CompletionStage<Void> extend(List<Delivery> deliveries) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        List<AwsDelivery> extended = new ArrayList<>(deliveries.size());
        List<Change> changes = new ArrayList<>(deliveries.size());
        int tooOld = 0;
        for (Delivery delivery : deliveries) {
            if (delivery instanceof AwsDelivery own && own.isOf(this)) {
                Duration left = LONGEST_LEASE.minusMillis(time.millis() - own.receivedAt());
                if (left.toSeconds() <= 0) {
                    tooOld++;
                } else if (own.extend(done)) {
                    extended.add(own);
                    changes.add(new Change(own.receipt(), own.key(), left.compareTo(lease()) < 0 ? left : lease()));
                }
            }
        }
        int notTried = tooOld;
        return subscription.queue().extend(changes).handle((failed, failure) -> {
            done.complete(null);
            if (failure != null) {
                throw Calls.failure("SQS extends no leases (sqs:ChangeMessageVisibility)", failure);
            }
            // Whoever has an outcome meanwhile needs no lease any more.
            long lapsed = failed.stream()
                    .filter(place -> !extended.get(place).isSettling())
                    .count();
            if (lapsed + notTried > 0) {
                throw new FanfareException((lapsed + notTried) + " of " + deliveries.size() + " messages of \""
                        + subscription.definition().path()
                        + "\" are not leased by this consumer any more; they may be delivered again.");
            }
            return null;
        });
    }

    @Override
    public void stopFetching() {
        polls.stop();
        subscription.flush();
    }

    @Override
    public void close() {
        stopFetching();
        onClose.accept(this);
    }
}
