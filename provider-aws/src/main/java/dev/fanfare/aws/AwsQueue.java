package dev.fanfare.aws;

import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.runtime.spi.support.EntryOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * The requests of batches of one queue and its dead-letter queue, with an answer for each entry. Thread-safe.
 *
 * @param url of the queue
 * @param deadLetterUrl of its dead-letter queue
 * @param fifo whether both are FIFO
 * @param ordered whether a group is a key
 */
record AwsQueue(SqsAsyncClient sqs, String url, String deadLetterUrl, boolean fifo, boolean ordered) {
    private static final int BATCH = AmazonLimits.BATCH;

    /** A message that is to be visible after so long. */
    record Change(String receipt, Optional<String> key, Duration after) {
        /** SQS knows whole seconds; no message comes too soon. */
        int seconds() {
            return (int) after.plusMillis(999).toSeconds();
        }
    }

    /** A message for the dead-letter queue, with its attributes there. */
    record Burial(AwsDelivery delivery, Map<String, String> attributes, int bytes) {
        static Burial of(AwsDelivery delivery, String diagnostics) {
            Map<String, String> attributes = Messages.deadLetter(delivery.content(), diagnostics);
            return new Burial(delivery, attributes, Messages.size(delivery.body().length, attributes));
        }
    }

    CompletionStage<List<EntryOutcome>> delete(List<String> receipts) {
        List<DeleteMessageBatchRequestEntry> entries = IntStream.range(0, receipts.size())
                .mapToObj(place -> DeleteMessageBatchRequestEntry.builder()
                        .id(String.valueOf(place))
                        .receiptHandle(receipts.get(place))
                        .build())
                .toList();
        return sqs.deleteMessageBatch(request -> request.queueUrl(url).entries(entries))
                .handle((response, failure) -> answered(
                        "sqs:DeleteMessage",
                        failure,
                        () -> outcomes(receipts.size(), "SQS did not delete a message", response.failed())));
    }

    CompletionStage<List<EntryOutcome>> change(List<Change> batch) {
        return send(batch)
                .handle((response, failure) -> answered(
                        "sqs:ChangeMessageVisibility",
                        failure,
                        () -> outcomes(batch.size(), "SQS did not give a message back", response.failed())));
    }

    private CompletableFuture<ChangeMessageVisibilityBatchResponse> send(List<Change> batch) {
        List<ChangeMessageVisibilityBatchRequestEntry> entries = IntStream.range(0, batch.size())
                .mapToObj(place -> ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id(String.valueOf(place))
                        .receiptHandle(batch.get(place).receipt())
                        .visibilityTimeout(batch.get(place).seconds())
                        .build())
                .toList();
        return sqs.changeMessageVisibilityBatch(request -> request.queueUrl(url).entries(entries));
    }

    /** Extends leases, and says which could not be, by their places. */
    CompletionStage<List<Integer>> extend(List<Change> changes) {
        CompletableFuture<List<Integer>> failed = CompletableFuture.completedFuture(List.of());
        for (int begin = 0; begin < changes.size(); begin += BATCH) {
            int first = begin;
            failed = failed.thenCombine(
                    send(changes.subList(begin, Math.min(begin + BATCH, changes.size()))), (before, response) -> {
                        List<Integer> all = new ArrayList<>(before);
                        response.failed().forEach(entry -> all.add(first + Integer.parseInt(entry.id())));
                        return all;
                    });
        }
        return failed;
    }

    /** Copies messages into the dead-letter queue. */
    CompletionStage<List<EntryOutcome>> bury(List<Burial> batch) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>(batch.size());
        for (int place = 0; place < batch.size(); place++) {
            Burial burial = batch.get(place);
            SendMessageBatchRequestEntry.Builder entry = SendMessageBatchRequestEntry.builder()
                    .id(String.valueOf(place))
                    .messageBody(new String(burial.delivery().body(), StandardCharsets.UTF_8))
                    .messageAttributes(Messages.forSqs(burial.attributes()));
            if (fifo) {
                // A group of its own, so that reading the queue is not held up by what is being read; and an id that
                // only a
                // repetition of this very request has: a message that is replayed and fails again is buried again.
                String id = burial.delivery().sqsId();
                entry.messageGroupId(id).messageDeduplicationId(id);
            }
            entries.add(entry.build());
        }
        return sqs.sendMessageBatch(request -> request.queueUrl(deadLetterUrl).entries(entries))
                .handle((response, failure) -> answered(
                        "sqs:SendMessage",
                        failure,
                        () -> outcomes(batch.size(), "SQS did not take a dead letter", response.failed())));
    }

    private <T> T answered(String action, @Nullable Throwable failure, Supplier<T> answer) {
        if (failure != null) {
            throw Calls.failure("SQS did not take it (" + action + " on " + url + ")", failure);
        }
        return answer.get();
    }

    /** What is not among the failures has succeeded. */
    private static List<EntryOutcome> outcomes(int count, String what, List<BatchResultErrorEntry> failed) {
        Map<String, EntryOutcome> outcomes = new HashMap<>();
        IntStream.range(0, count).forEach(place -> outcomes.put(String.valueOf(place), EntryOutcome.ACCEPTED));
        failed.forEach(entry ->
                outcomes.put(entry.id(), Calls.refused(what, entry.code(), entry.message(), entry.senderFault())));
        return Calls.inOrder(count, outcomes);
    }
}
