package dev.fanfare.aws;

import dev.fanfare.infra.aws.AwsNames;
import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.support.BatchLimits;
import dev.fanfare.runtime.spi.support.Batcher;
import dev.fanfare.runtime.spi.support.EntryOutcome;
import dev.fanfare.runtime.spi.support.MessageLimits;
import dev.fanfare.runtime.spi.support.Room;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;

/** Publishes to one topic, in batches. Thread-safe. */
final class AwsPublisher {
    /** The most of one batch, its messages together. */
    private static final int BATCH_BYTES = AmazonLimits.MESSAGE_BYTES;

    private static final int BATCH = AmazonLimits.BATCH;

    /** Batches of a topic under way at once; each takes some 10 ms. */
    private static final int PARALLEL = 16;

    /** As long as a publisher waits for room before it is told that SNS does not keep up. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SnsAsyncClient sns;
    private final Topology.Topic topic;
    private final String arn;
    private final boolean fifo;
    private final MessageLimits limits;
    private final Room room;
    private final Batcher<Entry> batcher;

    private record Entry(OutboundMessage message, Map<String, String> attributes, int bytes) {}

    /** @param room that all messages share which are not accepted yet */
    AwsPublisher(SnsAsyncClient sns, Topology.Topic topic, String arn, Room room, TimeSource time) {
        this.sns = sns;
        this.topic = topic;
        this.arn = arn;
        this.fifo = AwsNames.isFifo(topic);
        this.limits = new MessageLimits(topic.name());
        this.room = room;
        this.batcher = new Batcher<>(
                this::send,
                Entry::bytes,
                entry -> entry.message().key().orElse(null),
                BatchLimits.of(BATCH, BATCH_BYTES, PARALLEL),
                time);
    }

    /** A stage for each message; waits only while very much is pending. */
    List<CompletionStage<Void>> publish(List<OutboundMessage> messages) {
        List<CompletionStage<Void>> outcomes = new ArrayList<>(messages.size());
        List<Entry> entries = new ArrayList<>(messages.size());
        List<Integer> places = new ArrayList<>(messages.size());
        for (OutboundMessage message : messages) {
            PublishException refusal = limits.check(message);
            Map<String, String> attributes =
                    refusal == null ? Messages.outbound(message.attributes(), message.key()) : Map.of();
            if (refusal == null && attributes.size() > AmazonLimits.ATTRIBUTES) {
                refusal = new PublishException(
                        "Message " + message.id() + " for topic \"" + topic.name()
                                + "\" has an ordering key that has to travel as an attribute, and no attribute is left for it.");
            }
            if (refusal == null) {
                places.add(outcomes.size());
                entries.add(new Entry(message, attributes, Messages.size(message.body().length, attributes)));
            }
            outcomes.add(
                    CompletableFuture.failedStage(refusal == null ? new IllegalStateException("not sent") : refusal));
        }
        List<CompletionStage<Void>> sent =
                send(entries, entries.stream().mapToLong(Entry::bytes).sum());
        for (int i = 0; i < sent.size(); i++) {
            outcomes.set(places.get(i), sent.get(i));
        }
        return outcomes;
    }

    private List<CompletionStage<Void>> send(List<Entry> entries, long bytes) {
        PublishException refusal = enter(bytes);
        if (refusal != null) {
            return entries.stream()
                    .<CompletionStage<Void>>map(entry -> CompletableFuture.failedStage(refusal))
                    .toList();
        }
        List<CompletionStage<Void>> sent = batcher.addAll(entries);
        for (int i = 0; i < sent.size(); i++) {
            int freed = entries.get(i).bytes();
            sent.get(i).whenComplete((done, failure) -> room.leave(freed));
        }
        return sent;
    }

    private @Nullable PublishException enter(long bytes) {
        if (AwsClients.isOwnThread()) {
            room.force(bytes);
            return null;
        }
        try {
            return room.enter(bytes, PATIENCE)
                    ? null
                    : new PublishException("Topic \"" + topic.name() + "\" took no more messages for " + PATIENCE
                            + ", since too many are pending. Publish slower, or wait for the outcomes.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new PublishException(
                    "Interrupted while waiting to publish to topic \"" + topic.name() + "\"; nothing was sent.",
                    interrupted);
        }
    }

    private CompletionStage<List<EntryOutcome>> send(List<Entry> batch) {
        List<PublishBatchRequestEntry> entries = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            entries.add(entry(String.valueOf(i), batch.get(i)));
        }
        return sns.publishBatch(request -> request.topicArn(arn).publishBatchRequestEntries(entries))
                .handle((response, failure) -> {
                    if (failure != null) {
                        throw Calls.failure("SNS did not take it (sns:Publish on " + arn + ")", failure);
                    }
                    return outcomes(batch, response);
                });
    }

    private PublishBatchRequestEntry entry(String place, Entry entry) {
        OutboundMessage message = entry.message();
        PublishBatchRequestEntry.Builder builder = PublishBatchRequestEntry.builder()
                .id(place)
                .message(new String(message.body(), StandardCharsets.UTF_8))
                .messageAttributes(Messages.forSns(entry.attributes()));
        if (fifo) {
            String id = AwsNames.id(message.id());
            // Without a key nothing is to be in order: a group for each message lets all of them go at once.
            builder.messageGroupId(message.key().map(AwsNames::id).orElse(id)).messageDeduplicationId(id);
        }
        return builder.build();
    }

    private List<EntryOutcome> outcomes(List<Entry> batch, PublishBatchResponse response) {
        Map<String, EntryOutcome> outcomes = new HashMap<>();
        response.successful().forEach(entry -> outcomes.put(entry.id(), EntryOutcome.ACCEPTED));
        response.failed()
                .forEach(entry -> outcomes.put(
                        entry.id(),
                        Calls.refused(
                                "SNS did not take message "
                                        + batch.get(Integer.parseInt(entry.id()))
                                                .message()
                                                .id(),
                                entry.code(),
                                entry.message(),
                                entry.senderFault())));
        return Calls.inOrder(batch.size(), outcomes);
    }
}
