package dev.fanfare.runtime.internal.publish;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The publishers as one service sees them. Thread-safe. */
final class ServicePublishers implements Publishers {
    private static final CompletionStage<Void> NOTHING = CompletableFuture.completedFuture(null);

    private final PublisherRegistry registry;
    private final Optional<String> service;
    private final Map<Class<?>, Publisher<?>> made = new ConcurrentHashMap<>();

    ServicePublishers(PublisherRegistry registry, Optional<String> service) {
        this.registry = registry;
        this.service = service;
    }

    @Override
    @SuppressWarnings("unchecked") // The binding of a type publishes just that type's events.
    public <E> Publisher<E> publisher(Class<E> event) {
        if (Publisher.class.isAssignableFrom(event)) {
            throw new FanfareException(event.getName() + " is a topic interface, not an event: ask for topic("
                    + event.getSimpleName() + ".class).");
        }
        return (Publisher<E>) publisherOf(event);
    }

    @Override
    public <P extends Publisher<?>> P topic(Class<P> topic) {
        return topic.cast(publisherOf(topic));
    }

    @Override
    public <E> CompletionStage<Void> send(Class<E> event, @Nullable E result) {
        return result == null ? NOTHING : publisher(event).publishAsync(result).thenAccept(id -> {});
    }

    @Override
    public <E> CompletionStage<Void> sendOptional(Class<E> event, Optional<? extends E> result) {
        return send(event, result.orElse(null));
    }

    @Override
    public <E> CompletionStage<Void> sendAll(Class<E> event, List<? extends E> results) {
        Publisher<E> publisher = publisher(event);
        // Asynchronously, one by one: order is kept, and the provider batches what gathers.
        List<CompletionStage<MessageId>> sent = List.copyOf(
                results.stream().map(result -> publisher.publishAsync(result)).toList());
        return CompletableFuture.allOf(
                sent.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new));
    }

    private Publisher<?> publisherOf(Class<?> type) {
        return made.computeIfAbsent(type, declared -> registry.publisher(declared, service));
    }
}
