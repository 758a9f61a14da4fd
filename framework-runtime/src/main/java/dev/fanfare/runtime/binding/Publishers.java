package dev.fanfare.runtime.binding;

import dev.fanfare.runtime.Publisher;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The publishers as one service sees them: what they publish carries its name in {@code ce-source}. Thread-safe. */
public interface Publishers {
    /** The publisher of the topic that this event type declares. */
    <E> Publisher<E> publisher(Class<E> event);

    /** The publisher that this topic interface declares. */
    <P extends Publisher<?>> P topic(Class<P> topic);

    /** Publishes what a handler returned; null is nothing. The stage completes once the broker has accepted it. */
    <E> CompletionStage<Void> send(Class<E> event, @Nullable E result);

    /** Publishes what a handler returned, if anything. */
    <E> CompletionStage<Void> sendOptional(Class<E> event, Optional<? extends E> result);

    /** Publishes all that a handler returned, in order. */
    <E> CompletionStage<Void> sendAll(Class<E> event, List<? extends E> results);
}
