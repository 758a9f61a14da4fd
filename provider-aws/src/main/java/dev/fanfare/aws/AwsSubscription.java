package dev.fanfare.aws;

import dev.fanfare.infra.aws.FilterPolicy;
import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.support.BatchLimits;
import dev.fanfare.runtime.spi.support.Batcher;
import dev.fanfare.runtime.spi.support.EntryOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** What the consumers of one queue share: its polls, and the batches of their outcomes. Thread-safe. */
final class AwsSubscription {
    /** As long as a message that was handled may wait for others, so that they are deleted together. */
    private static final Duration LINGER = Duration.ofMillis(100);

    private static final int BATCH = AmazonLimits.BATCH;
    private static final int BATCH_BYTES = 1_000_000;
    private static final int PARALLEL = 16;

    /** A deletion or a change of visibility is of a few bytes. */
    private static final int SMALL = 1;

    private final SqsAsyncClient client;
    private final AwsQueue queue;
    private final Topology.Subscription definition;
    private final Duration wait;
    private final Releases releases = new Releases();
    private final FilterPolicy filter;
    private final Batcher<String> deletions;
    private final Batcher<AwsQueue.Change> changes;
    private final Batcher<AwsQueue.Burial> burials;
    private final Set<Poll> polls = ConcurrentHashMap.newKeySet();

    /**
     * @param client for polls
     * @param wait as long as a poll waits
     */
    AwsSubscription(
            SqsAsyncClient client, AwsQueue queue, Topology.Subscription definition, Duration wait, TimeSource time) {
        this.client = client;
        this.queue = queue;
        this.definition = definition;
        this.wait = wait;
        this.filter = FilterPolicy.of(definition);
        BatchLimits limits = BatchLimits.of(BATCH, BATCH_BYTES, PARALLEL);
        // In a FIFO queue the next of a group comes only after the one before is deleted.
        BatchLimits unhurried = queue.fifo() ? limits : limits.lingering(LINGER);
        this.deletions = batcher(queue::delete, any -> SMALL, any -> null, unhurried, time);
        this.changes =
                batcher(queue::change, any -> SMALL, change -> change.key().orElse(null), limits, time);
        this.burials = batcher(queue::bury, AwsQueue.Burial::bytes, any -> null, limits, time);
    }

    private static <E> Batcher<E> batcher(
            Function<List<E>, CompletionStage<List<EntryOutcome>>> sender,
            ToIntFunction<E> bytes,
            Function<E, @Nullable Object> lane,
            BatchLimits limits,
            TimeSource time) {
        return new Batcher<>(sender, bytes, lane, limits, time);
    }

    Topology.Subscription definition() {
        return definition;
    }

    AwsQueue queue() {
        return queue;
    }

    FilterPolicy filter() {
        return filter;
    }

    Releases releases() {
        return releases;
    }

    /** A poll that nobody wants any more, or else a new one. */
    Poll poll(int max, Poll.Taker taker) {
        for (Poll left : polls) {
            if (left.max() <= max && left.adopt(taker)) {
                return left;
            }
        }
        Poll poll = new Poll(max, taker);
        polls.add(poll);
        var unused = poll.ended().whenComplete((done, failure) -> polls.remove(poll));
        poll.awaits(receive(max));
        return poll;
    }

    private CompletionStage<List<Message>> receive(int max) {
        return client.receiveMessage(request -> request.queueUrl(queue.url())
                        .maxNumberOfMessages(max)
                        .waitTimeSeconds((int) wait.toSeconds())
                        .visibilityTimeout((int) definition.ackDeadline().toSeconds())
                        .messageSystemAttributeNames(
                                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                                MessageSystemAttributeName.MESSAGE_GROUP_ID)
                        .messageAttributeNames("All"))
                .handle((response, failure) -> {
                    if (failure != null) {
                        throw Calls.failure("SQS gives nothing (sqs:ReceiveMessage on " + queue.url() + ")", failure);
                    }
                    return response.messages();
                });
    }

    CompletionStage<Void> release(String sqsId, AwsQueue.Change change) {
        releases.released(sqsId);
        return changes.add(change);
    }

    CompletionStage<Void> change(AwsQueue.Change change) {
        return changes.add(change);
    }

    CompletionStage<Void> delete(String sqsId, String receipt) {
        releases.forget(sqsId);
        return deletions.add(receipt);
    }

    CompletionStage<Void> bury(AwsQueue.Burial burial) {
        return burials.add(burial);
    }

    /** What lingers goes now. */
    void flush() {
        deletions.flush();
    }

    /** Completes when no poll is under way and what it brought is given back; sources are closed before. */
    CompletableFuture<Void> drained() {
        return CompletableFuture.allOf(polls.stream().map(Poll::ended).toArray(CompletableFuture<?>[]::new));
    }
}
