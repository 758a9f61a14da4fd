package dev.fanfare.aws;

import dev.fanfare.aws.Messages.Buried;
import dev.fanfare.infra.aws.AwsNames;
import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.spi.LetterBox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * The dead-letter queue of one subscription. Thread-safe; blocks. SQS shows a message only by handing it out: what is read is
 * invisible to other readers until it is put back, which is as soon as it was read, or a minute after a crash.
 */
final class AwsDeadLetters implements LetterBox {
    private static final int BATCH = AmazonLimits.BATCH;

    /** As long as messages are invisible to others while they are read. */
    private static final int READING_SECONDS = 60;

    private final SqsAsyncClient sqs;
    private final String path;
    private final String source;
    private final String url;
    private final boolean fifo;
    private final boolean ordered;

    /**
     * @param source the URL of the subscription's queue
     * @param url the URL of its dead-letter queue
     */
    AwsDeadLetters(SqsAsyncClient sqs, String path, String source, String url, boolean fifo, boolean ordered) {
        this.sqs = sqs;
        this.path = path;
        this.source = source;
        this.url = url;
        this.fifo = fifo;
        this.ordered = ordered;
    }

    /** Those of a subscription; blocks where its queues have to be found. */
    static AwsDeadLetters of(SqsAsyncClient sqs, AwsResources resources, Topology.Subscription subscription) {
        return new AwsDeadLetters(
                sqs,
                subscription.path(),
                found(subscription, () -> resources.queueUrl(subscription)),
                found(subscription, () -> resources.deadLetterUrl(subscription)),
                resources.isFifo(subscription),
                resources.topic(subscription).ordered());
    }

    /** The URL of a queue; fails with what to do. */
    static String found(Topology.Subscription subscription, Supplier<String> url) {
        try {
            return url.get();
        } catch (RuntimeException failure) {
            throw Calls.failure(
                    "Subscription \"" + subscription.path() + "\" has no queue that can be found (sqs:GetQueueUrl)",
                    failure);
        }
    }

    @Override
    public synchronized List<DeadLetter> list(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("List at least 1 dead letter, not " + max + ".");
        }
        List<Message> read = new ArrayList<>();
        try {
            read(read, max, any -> false);
        } finally {
            putBack(read);
        }
        return read.stream()
                .sorted(Comparator.comparingLong(AwsDeadLetters::sentAt))
                .map(this::shown)
                .toList();
    }

    @Override
    public synchronized Optional<DeadLetter> find(MessageId id) {
        List<Message> read = new ArrayList<>();
        try {
            return read(read, Integer.MAX_VALUE, has(id)).map(this::shown);
        } finally {
            putBack(read);
        }
    }

    private Predicate<Message> has(MessageId id) {
        return message -> Buried.of(message, ordered).id().equals(id.value());
    }

    @Override
    public long count() {
        return QueueSize.of(sqs, url).all();
    }

    @Override
    public synchronized boolean replay(MessageId id) {
        List<Message> read = new ArrayList<>();
        try {
            Optional<Message> found = read(read, Integer.MAX_VALUE, has(id));
            found.ifPresent(message -> {
                replay(message);
                delete(List.of(message));
                read.remove(message);
            });
            return found.isPresent();
        } finally {
            putBack(read);
        }
    }

    @Override
    public synchronized int replayAll() {
        long left = count();
        int replayed = 0;
        for (List<Message> some = receive(); replayed < left && !some.isEmpty(); some = receive()) {
            List<Message> batch = new ArrayList<>(some);
            batch.sort(Comparator.comparingLong(AwsDeadLetters::sentAt));
            try {
                while (!batch.isEmpty()) {
                    replay(batch.get(0));
                    delete(List.of(batch.get(0)));
                    batch.remove(0);
                    replayed++;
                }
            } finally {
                putBack(batch);
            }
        }
        return replayed;
    }

    @Override
    public synchronized int purge() {
        long left = count();
        int purged = 0;
        for (List<Message> some = receive(); purged < left && !some.isEmpty(); some = receive()) {
            delete(some);
            purged += some.size();
        }
        return purged;
    }

    @Override
    public synchronized void sweep(Decision decision) {
        new AwsSweep(this).run(decision);
    }

    /** Reads messages until there are so many, or no more, or the one; that one, if it was found. */
    private Optional<Message> read(List<Message> into, int max, Predicate<Message> wanted) {
        int before = -1;
        while (into.size() < max && into.size() > before) {
            before = into.size();
            List<Message> some = receive(Math.min(BATCH, max - into.size()));
            into.addAll(some);
            Optional<Message> found = some.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private List<Message> receive() {
        return receive(BATCH);
    }

    /** Empty only if there are none: where the count says there are some, they are waited for. */
    List<Message> receive(int max) {
        List<Message> messages = receive(max, 0);
        return messages.isEmpty() && QueueSize.of(sqs, url).visible() > 0 ? receive(max, 1) : messages;
    }

    private List<Message> receive(int max, int waitSeconds) {
        return Calls.await(sqs.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(max)
                        .waitTimeSeconds(waitSeconds)
                        .visibilityTimeout(READING_SECONDS)
                        .messageSystemAttributeNames(
                                MessageSystemAttributeName.SENT_TIMESTAMP,
                                MessageSystemAttributeName.MESSAGE_GROUP_ID,
                                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)
                        .messageAttributeNames("All")))
                .messages();
    }

    static long sentAt(Message message) {
        return Long.parseLong(message.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0"));
    }

    /** A copy for the subscription, under its id; whoever fails before it is deleted replays it once more. */
    void replay(Message message) {
        Buried letter = Buried.of(message, ordered);
        Messages.Content content = letter.content();
        Map<String, String> attributes = Messages.outbound(content.attributes(), content.key());
        Calls.await(sqs.sendMessage(request -> {
            request.queueUrl(source)
                    .messageBody(new String(content.body(), StandardCharsets.UTF_8))
                    .messageAttributes(Messages.forSqs(attributes));
            if (fifo) {
                // Not the id: SQS would drop what it has seen in the last five minutes.
                request.messageGroupId(content.key().map(AwsNames::id).orElse(message.messageId()))
                        .messageDeduplicationId(message.messageId());
            }
        }));
    }

    void delete(List<Message> messages) {
        List<DeleteMessageBatchRequestEntry> entries = IntStream.range(0, messages.size())
                .mapToObj(place -> DeleteMessageBatchRequestEntry.builder()
                        .id(String.valueOf(place))
                        .receiptHandle(messages.get(place).receiptHandle())
                        .build())
                .toList();
        int failed = Calls.await(
                        sqs.deleteMessageBatch(request -> request.queueUrl(url).entries(entries)))
                .failed()
                .size();
        if (failed > 0) {
            throw new FanfareException(failed + " dead letters of \"" + path
                    + "\" could not be deleted (sqs:DeleteMessage on " + url + "); they are still there.");
        }
    }

    void putBack(List<Message> messages) {
        change(messages, 0);
    }

    /** They are invisible to others for as long again. */
    void hold(List<Message> messages) {
        change(messages, READING_SECONDS);
    }

    private void change(List<Message> messages, int seconds) {
        for (int begin = 0; begin < messages.size(); begin += BATCH) {
            List<Message> batch = messages.subList(begin, Math.min(begin + BATCH, messages.size()));
            List<ChangeMessageVisibilityBatchRequestEntry> entries = IntStream.range(0, batch.size())
                    .mapToObj(place -> ChangeMessageVisibilityBatchRequestEntry.builder()
                            .id(String.valueOf(place))
                            .receiptHandle(batch.get(place).receiptHandle())
                            .visibilityTimeout(seconds)
                            .build())
                    .toList();
            Calls.await(sqs.changeMessageVisibilityBatch(
                    request -> request.queueUrl(url).entries(entries)));
        }
    }

    DeadLetter shown(Message message) {
        Buried letter = Buried.of(message, ordered);
        return new DeadLetter(
                new MessageId(letter.id()),
                letter.content().body(),
                letter.content().attributes(),
                letter.content().key(),
                letter.diagnostics().map(DiagnosticsCodec::read).orElseGet(this::movedBySqs));
    }

    /** Of its own accord SQS moves a message without saying why. */
    private Diagnostics movedBySqs() {
        return new Diagnostics(
                path,
                "SQS moved it, since it was received too often without an outcome: its consumers died, or lost their leases.",
                Optional.empty(),
                Optional.empty(),
                0,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
