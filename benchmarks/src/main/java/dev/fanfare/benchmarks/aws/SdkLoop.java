package dev.fanfare.benchmarks.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.fanfare.testkit.app.core.Letter;
import dev.fanfare.testkit.app.ordered.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * What one writes who knows SNS and SQS: batches of ten, some of them at once; threads that receive ten, handle them, and have
 * them deleted while they receive the next. The messages are the same as Fanfare's; there are no leases, retries or dead letters.
 */
final class SdkLoop implements Client {
    private static final int TEN = 10;
    private static final int BATCHES = 16;

    /** With ten messages each about as many as Fanfare handles at once. */
    private static final int LOOPS = 2;

    private final JsonMapper json = new JsonMapper();
    private final Target target;
    private final Runnable handled;
    private final SnsAsyncClient sns;
    private final SqsAsyncClient sqs;
    private final String queueUrl;
    private final List<Thread> threads;
    private volatile boolean running = true;

    SdkLoop(Target target, Runnable handled) {
        this.target = target;
        this.handled = handled;
        this.sns = Target.client(target.url(), SnsAsyncClient.builder()).build();
        this.sqs = Target.client(target.url(), SqsAsyncClient.builder()).build();
        this.queueUrl = sqs.getQueueUrl(request -> request.queueName(target.queue()))
                .join()
                .queueUrl();
        this.threads = Stream.generate(() -> new Thread(this::loop, "loop"))
                .limit(LOOPS)
                .toList();
        threads.forEach(Thread::start);
    }

    @Override
    public void publish(int count) throws InterruptedException {
        InFlight inFlight = new InFlight(BATCHES);
        for (int first = 0; first < count; first += TEN) {
            List<PublishBatchRequestEntry> entries = new ArrayList<>();
            for (int number = first; number < Math.min(first + TEN, count); number++) {
                entries.add(entry(number));
            }
            inFlight.begin(() -> sns.publishBatch(
                    request -> request.topicArn(target.topicArn()).publishBatchRequestEntries(entries)));
        }
        inFlight.await();
    }

    private PublishBatchRequestEntry entry(int number) {
        String id = UUID.randomUUID().toString();
        PublishBatchRequestEntry.Builder entry = PublishBatchRequestEntry.builder()
                .id(String.valueOf(number))
                .messageAttributes(Map.of(
                        "ce-specversion", text("1.0"),
                        "ce-id", text(id),
                        "ce-source", text("/loop"),
                        "ce-type", text(target.fifo() ? "kit-steps" : "kit-letters")));
        if (!target.fifo()) {
            return entry.message(written(new Letter(target.text(number)))).build();
        }
        Step step = target.step(number);
        return entry.message(written(step))
                .messageGroupId(step.walker())
                .messageDeduplicationId(id)
                .build();
    }

    private String written(Object event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    private void loop() {
        while (running) {
            List<Message> messages = sqs.receiveMessage(request -> request.queueUrl(queueUrl)
                            .maxNumberOfMessages(TEN)
                            .waitTimeSeconds(1)
                            .messageSystemAttributeNames(
                                    MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                                    MessageSystemAttributeName.MESSAGE_GROUP_ID)
                            .messageAttributeNames("All"))
                    .join()
                    .messages();
            if (messages.isEmpty()) {
                continue;
            }
            messages.forEach(this::handle);
            List<DeleteMessageBatchRequestEntry> entries = messages.stream()
                    .map(message -> DeleteMessageBatchRequestEntry.builder()
                            .id(message.messageId())
                            .receiptHandle(message.receiptHandle())
                            .build())
                    .toList();
            var unused =
                    sqs.deleteMessageBatch(request -> request.queueUrl(queueUrl).entries(entries));
        }
    }

    private void handle(Message message) {
        try {
            Object event = target.fifo()
                    ? json.readValue(message.body(), Step.class)
                    : json.readValue(message.body(), Letter.class);
            if (event != null) {
                handled.run();
            }
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        running = false;
        threads.forEach(Thread::interrupt);
        sns.close();
        sqs.close();
    }
}
