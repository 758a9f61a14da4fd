package dev.fanfare.runtime.internal.publish;

import dev.fanfare.runtime.Interceptor.Outgoing;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.internal.codec.EventCodec;
import dev.fanfare.runtime.internal.codec.MessageSize;
import dev.fanfare.runtime.internal.lifecycle.HealthCell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The runtime's side of the publishers of one topic: identity, envelope, codec, limits, and then the route. Thread-safe.
 *
 * @param topic the topic
 * @param codec writes the body
 * @param route leads to the broker
 * @param ids makes the ids
 * @param gate is closed when Fanfare closes
 * @param health what happened last
 * @param service whose name the messages carry, where the mapping's is not the one
 */
record TopicOutlet<E>(
        Topology.Topic topic,
        EventCodec<E> codec,
        Route route,
        MessageIds ids,
        PublishGate gate,
        HealthCell health,
        Optional<String> service)
        implements Outlet<E> {
    @Override
    public MessageId publish(E event, EventMapping<E> mapping) {
        CompletableFuture<MessageId> published = publish(event, mapping, true).toCompletableFuture();
        try {
            return published.get();
        } catch (ExecutionException failure) {
            throw failure(failure.getCause() == null ? failure : failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PublishException(
                    "Interrupted while publishing to topic \"" + topic.name()
                            + "\"; the broker may have accepted the message.",
                    interrupted);
        }
    }

    @Override
    public CompletionStage<MessageId> publishAsync(E event, EventMapping<E> mapping) {
        return publish(event, mapping, false);
    }

    private CompletionStage<MessageId> publish(E event, EventMapping<E> mapping, boolean waits) {
        if (!gate.enter()) {
            return CompletableFuture.failedFuture(closed());
        }
        try {
            Outgoing message = outgoing(event, mapping);
            return settled(message.id(), route.send(message, waits));
        } catch (RuntimeException refused) {
            gate.leave();
            return CompletableFuture.failedFuture(failure(refused));
        } catch (Error fatal) {
            gate.leave();
            throw fatal;
        }
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends E> events, EventMapping<E> mapping) {
        List<Outgoing> sendable = new ArrayList<>(events.size());
        List<CompletableFuture<MessageId>> outcomes = new ArrayList<>(events.size());
        for (E event : events) {
            outcomes.add(prepare(event, mapping, sendable));
        }
        List<CompletionStage<Void>> sent = route.sendAll(sendable);
        List<PublishResult> results = new ArrayList<>(events.size());
        int next = 0;
        for (CompletableFuture<MessageId> outcome : outcomes) {
            if (!outcome.isCompletedExceptionally()) {
                MessageId id = sendable.get(next).id();
                outcome = settled(id, sent.get(next++)).toCompletableFuture();
            }
            results.add(result(outcome));
        }
        return List.copyOf(results);
    }

    /** Adds the event's message to what can be sent, or returns why it cannot. */
    private CompletableFuture<MessageId> prepare(E event, EventMapping<E> mapping, List<Outgoing> sendable) {
        if (!gate.enter()) {
            return CompletableFuture.failedFuture(closed());
        }
        try {
            sendable.add(outgoing(event, mapping));
            return new CompletableFuture<>();
        } catch (RuntimeException refused) {
            gate.leave();
            return CompletableFuture.failedFuture(failure(refused));
        } catch (Error fatal) {
            gate.leave();
            throw fatal;
        }
    }

    private PublishResult result(CompletableFuture<MessageId> outcome) {
        try {
            return PublishResult.accepted(outcome.join());
        } catch (CompletionException failure) {
            return PublishResult.failed(failure(failure));
        }
    }

    private Outgoing outgoing(@Nullable E event, EventMapping<E> mapping) {
        if (event == null) {
            throw new PublishException("The event for topic \"" + topic.name() + "\" is null; publish an event.");
        }
        MessageId id = ids.next();
        Optional<String> key = Optional.ofNullable(mapping.key(event));
        if (topic.ordered() && key.isEmpty()) {
            throw new PublishException(
                    "The ordering key \"" + topic.orderingKey().orElse("") + "\" of the event for topic \""
                            + topic.name() + "\" is null; a message of an ordered topic needs a key.");
        }
        Map<String, String> attributes = Envelope.of(id, service.orElse(mapping.service()), event, mapping);
        byte[] body = codec.encode(event);
        MessageSize.check(topic.name(), body, attributes);
        return new Outgoing(topic.name(), id, body, attributes, key);
    }

    private CompletionStage<MessageId> settled(MessageId id, CompletionStage<Void> sent) {
        CompletableFuture<Void> outcome = sent.toCompletableFuture();
        if (outcome.isDone() && !outcome.isCompletedExceptionally()) {
            accepted();
            return CompletableFuture.completedFuture(id);
        }
        CompletableFuture<MessageId> result = new CompletableFuture<>();
        sent.whenComplete((done, failure) -> {
            if (failure == null) {
                accepted();
                result.complete(id);
            } else {
                gate.leave();
                health.down(String.valueOf(unwrapped(failure).getMessage()));
                result.completeExceptionally(failure(failure));
            }
        });
        return result;
    }

    private void accepted() {
        gate.leave();
        health.up();
    }

    private PublishException closed() {
        return new PublishException("Fanfare is closed; nothing can be published to topic \"" + topic.name()
                + "\" any more. Publish before close().");
    }

    private PublishException failure(Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof PublishException known) {
            return known;
        }
        return new PublishException(
                "Publishing to topic \"" + topic.name() + "\" failed: " + cause.getMessage(), cause);
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
