package dev.fanfare.runtime.testing;

import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** A broker in memory that can be broken in every way a test needs. Thread-safe. */
public final class FakeBroker implements Provider, Transport {
    private final Map<String, FakeQueue> queues = new ConcurrentHashMap<>();
    private final List<OutboundMessage> published = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> calls = Collections.synchronizedList(new ArrayList<>());
    private volatile Capabilities capabilities = new Capabilities(true, true, true, 4096);
    private volatile Set<String> settings = Set.of("fake.endpoint");
    private volatile Optional<RuntimeException> publishFailure = Optional.empty();
    private volatile Optional<CompletableFuture<Void>> accepting = Optional.empty();
    private volatile Optional<ProviderContext> context = Optional.empty();
    private volatile boolean closed;

    /** Can only this. */
    public FakeBroker with(Capabilities some) {
        capabilities = some;
        return this;
    }

    /** From now publishing fails; empty to mend it. */
    public void failPublishing(Optional<RuntimeException> failure) {
        publishFailure = failure;
    }

    /** From now messages are accepted only when this completes. */
    public void acceptWhen(CompletableFuture<Void> outcome) {
        accepting = Optional.of(outcome);
    }

    /** The queue of a subscription, as {@code topic/subscription}. */
    public FakeQueue queue(String path) {
        return Optional.ofNullable(queues.get(path)).orElseThrow();
    }

    /** All that was accepted. */
    public List<OutboundMessage> published() {
        return published;
    }

    /** How many messages each call of publish had. */
    public List<Integer> calls() {
        return calls;
    }

    /** What it was opened with. */
    public ProviderContext context() {
        return context.orElseThrow();
    }

    /** Whether the connection was closed. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Set<String> settings() {
        return settings;
    }

    @Override
    public Transport open(ProviderContext given) {
        context = Optional.of(given);
        given.topology()
                .subscriptions()
                .forEach(subscription -> queues.put(subscription.path(), new FakeQueue(given.time())));
        return this;
    }

    @Override
    public List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages) {
        calls.add(messages.size());
        List<CompletionStage<Void>> outcomes = new ArrayList<>();
        for (OutboundMessage message : messages) {
            outcomes.add(publishFailure
                    .<CompletionStage<Void>>map(CompletableFuture::failedFuture)
                    .orElseGet(() -> accept(topic, message)));
        }
        return outcomes;
    }

    private CompletionStage<Void> accept(Topology.Topic topic, OutboundMessage message) {
        CompletableFuture<Void> ready = accepting.orElseGet(() -> CompletableFuture.completedFuture(null));
        return ready.thenRun(() -> {
            published.add(message);
            context().topology().subscriptions().stream()
                    .filter(subscription -> subscription.topic().equals(topic.name()))
                    .forEach(subscription -> queue(subscription.path()).add(List.of(message)));
        });
    }

    @Override
    public Source open(Topology.Subscription subscription) {
        return queue(subscription.path()).open();
    }

    @Override
    public DeadLetters deadLetters(Topology.Subscription subscription) {
        throw new UnsupportedOperationException("The fake broker keeps no dead letters; see the queue's log.");
    }

    @Override
    public void close() {
        closed = true;
    }
}
