package dev.fanfare.sample;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is published, or refuses it while it is told to. Thread-safe. */
public final class RecordingPublisher<E> implements Publisher<E> {
    private final List<E> events = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    /** What was accepted, in order. */
    public List<E> events() {
        return events;
    }

    /** Whether the next publishes fail. */
    public void refusing(boolean other) {
        refusing = other;
    }

    @Override
    public MessageId publish(E event) {
        if (refusing) {
            throw new PublishException("The broker is away.");
        }
        events.add(event);
        return new MessageId("message-" + events.size());
    }

    @Override
    public CompletionStage<MessageId> publishAsync(E event) {
        return CompletableFuture.supplyAsync(() -> publish(event));
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends E> all) {
        return all.stream().map(event -> PublishResult.accepted(publish(event))).toList();
    }
}
