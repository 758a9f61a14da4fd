package dev.fanfare.gcp;

import com.google.api.gax.rpc.StatusCode.Code;
import com.google.cloud.pubsub.v1.stub.PublisherStub;
import com.google.protobuf.UnsafeByteOperations;
import com.google.pubsub.v1.PublishRequest;
import com.google.pubsub.v1.PubsubMessage;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.support.BatchLimits;
import dev.fanfare.runtime.spi.support.Batcher;
import dev.fanfare.runtime.spi.support.EntryOutcome;
import dev.fanfare.runtime.spi.support.Room;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Publishes to one topic. Thread-safe. What gathers while a call is under way goes with the next one; messages of a key are
 * in one call at a time, and a call has those of one key alone, as Pub/Sub demands. A failed message of a key is told, and
 * those after it go on.
 */
@SuppressWarnings("CollectionUndefinedEquality") // by identity, which is what is meant
final class Sender {
    /** Of a call: Pub/Sub takes 1,000 messages and 10 MB. */
    private static final BatchLimits LIMITS = BatchLimits.of(1_000, 9_000_000, 4);

    /** What every message costs beside its content. */
    private static final long OVERHEAD = 64;

    private final PublisherStub stub;
    private final String topic;
    private final Room room;
    private final Batcher<PubsubMessage> batcher;
    private final Set<CompletableFuture<List<EntryOutcome>>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param topic its full name
     * @param room what may wait for the server, shared by all topics
     */
    Sender(PublisherStub stub, String topic, Room room, TimeSource time) {
        this.stub = stub;
        this.topic = topic;
        this.room = room;
        this.batcher = new Batcher<>(
                this::send,
                PubsubMessage::getSerializedSize,
                message -> message.getOrderingKey().isEmpty() ? null : message.getOrderingKey(),
                LIMITS,
                time);
    }

    /** Publishes messages in this order; waits while too much is under way. */
    List<CompletionStage<Void>> publish(List<OutboundMessage> messages) {
        List<PubsubMessage> written = new ArrayList<>(messages.size());
        for (OutboundMessage message : messages) {
            written.add(write(message));
        }
        return add(written);
    }

    private static PubsubMessage write(OutboundMessage message) {
        PubsubMessage.Builder builder = PubsubMessage.newBuilder()
                .setData(UnsafeByteOperations.unsafeWrap(message.body()))
                .putAllAttributes(message.attributes());
        message.key().ifPresent(builder::setOrderingKey);
        return builder.build();
    }

    /** Publishes a message as it came, with its diagnostics. */
    CompletionStage<Void> copy(GcpDelivery delivery, String diagnostics) {
        PubsubMessage.Builder copy = PubsubMessage.newBuilder()
                .setData(delivery.message().getData())
                .setOrderingKey(delivery.message().getOrderingKey())
                .putAllAttributes(delivery.attributes())
                .putAttributes(GcpDeadLetters.DIAGNOSTICS, diagnostics);
        // A message that somebody else published is known by the id that its handler saw.
        return add(List.of(copy.putAttributes("ce-id", delivery.id()).build())).get(0);
    }

    /** Publishes a dead letter for the one subscription that it is of. */
    CompletionStage<Void> replay(PubsubMessage letter, String subscription) {
        PubsubMessage.Builder again =
                PubsubMessage.newBuilder().setData(letter.getData()).setOrderingKey(letter.getOrderingKey());
        letter.getAttributesMap().forEach((name, value) -> {
            if (!GcpDeadLetters.isAboutTheDeath(name)) {
                again.putAttributes(name, value);
            }
        });
        return add(List.of(
                        again.putAttributes(GcpDelivery.ADDRESSEE, subscription).build()))
                .get(0);
    }

    private List<CompletionStage<Void>> add(List<PubsubMessage> messages) {
        long bytes = 0;
        for (PubsubMessage message : messages) {
            bytes += message.getSerializedSize() + OVERHEAD;
        }
        enter(bytes);
        List<CompletionStage<Void>> outcomes = batcher.addAll(messages);
        for (int i = 0; i < messages.size(); i++) {
            long own = messages.get(i).getSerializedSize() + OVERHEAD;
            var unused = outcomes.get(i).whenComplete((done, failure) -> room.leave(own));
        }
        return outcomes;
    }

    /** Waits no longer than a publish may last, and never where others wait for this thread. */
    private void enter(long bytes) {
        try {
            if (Thread.currentThread() instanceof CallThread || !room.enter(bytes, Connection.LONGEST_PUBLISH)) {
                room.force(bytes);
            }
        } catch (InterruptedException interrupted) {
            room.force(bytes);
            Thread.currentThread().interrupt();
        }
    }

    private CompletionStage<List<EntryOutcome>> send(List<PubsubMessage> batch) {
        Map<String, List<Integer>> keys = new LinkedHashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            keys.computeIfAbsent(batch.get(i).getOrderingKey(), any -> new ArrayList<>())
                    .add(i);
        }
        EntryOutcome[] outcomes = new EntryOutcome[batch.size()];
        List<CompletableFuture<?>> calls = new ArrayList<>(keys.size());
        for (List<Integer> places : keys.values()) {
            calls.add(call(places.stream().map(batch::get).toList()).thenAccept(own -> {
                for (int i = 0; i < own.size(); i++) {
                    outcomes[places.get(i)] = own.get(i);
                }
            }));
        }
        return CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new))
                .thenApply(done -> Arrays.asList(outcomes));
    }

    /** The call itself is repeated by the client while the server is away. */
    private CompletableFuture<List<EntryOutcome>> call(List<PubsubMessage> messages) {
        PublishRequest request = PublishRequest.newBuilder()
                .setTopic(topic)
                .addAllMessages(messages)
                .build();
        CompletableFuture<List<EntryOutcome>> outcomes = new CompletableFuture<>();
        underWay.add(outcomes);
        if (closed) {
            end(outcomes, messages.size());
            return outcomes;
        }
        var unused = Failures.future(stub.publishCallable().futureCall(request)).whenComplete((done, failure) -> {
            underWay.remove(outcomes);
            if (failure == null) {
                outcomes.complete(all(messages, EntryOutcome.ACCEPTED));
            } else if (messages.size() == 1 || Failures.code(failure) != Code.INVALID_ARGUMENT) {
                outcomes.complete(all(messages, new EntryOutcome.Refused(refused(failure))));
            } else {
                var unusedToo = halves(messages).thenAccept(outcomes::complete);
            }
        });
        return outcomes;
    }

    /** Ends what has no outcome: the client itself would leave it without one. */
    void close() {
        closed = true;
        underWay.forEach(outcomes -> end(outcomes, 0));
    }

    private void end(CompletableFuture<List<EntryOutcome>> outcomes, int messages) {
        underWay.remove(outcomes);
        outcomes.completeExceptionally(new PublishException("The connection to Pub/Sub was closed before a message for "
                + topic + (messages > 0 ? " was sent." : " had its outcome; it may have arrived.")));
    }

    /** One that the server does not like must not fail the others. */
    private CompletableFuture<List<EntryOutcome>> halves(List<PubsubMessage> messages) {
        int half = messages.size() / 2;
        return call(messages.subList(0, half))
                .thenCompose(
                        first -> call(messages.subList(half, messages.size())).thenApply(second -> {
                            List<EntryOutcome> both = new ArrayList<>(first);
                            both.addAll(second);
                            return both;
                        }));
    }

    private static List<EntryOutcome> all(List<PubsubMessage> messages, EntryOutcome outcome) {
        return Collections.nCopies(messages.size(), outcome);
    }

    private PublishException refused(Throwable failure) {
        String fix = switch (Failures.code(failure)) {
            case NOT_FOUND -> " It is missing: start with fanfare.provision=create, or create it.";
            case PERMISSION_DENIED -> " The permission pubsub.topics.publish on it is needed.";
            case DEADLINE_EXCEEDED, UNAVAILABLE -> " The message may have arrived.";
            default -> "";
        };
        return new PublishException(
                "Pub/Sub did not accept a message for " + topic + ": " + failure.getMessage() + "." + fix, failure);
    }
}
