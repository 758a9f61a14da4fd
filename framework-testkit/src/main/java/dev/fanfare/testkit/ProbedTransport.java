package dev.fanfare.testkit;

import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A transport that a probe looks at. Thread-safe. */
record ProbedTransport(Transport transport, Probe probe) implements Transport {
    @Override
    public List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages) {
        messages.forEach(message -> probe.publishing(topic.name(), message));
        List<CompletionStage<Void>> sent =
                probe.isDead() ? lost(messages.size()) : transport.publish(topic, List.copyOf(messages));
        List<CompletionStage<Void>> seen = new ArrayList<>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            OutboundMessage message = messages.get(i);
            CompletionStage<Void> outcome = sent.get(i).whenComplete((done, failure) -> {
                // Whoever is killed meanwhile never hears of it.
                if (failure == null) {
                    probe.alive();
                }
            });
            seen.add(outcome.whenComplete((done, failure) -> probe.watcher().published(message, failure)));
        }
        return seen;
    }

    private static List<CompletionStage<Void>> lost(int count) {
        return Collections.nCopies(
                count, CompletableFuture.failedStage(new Probe.Cut("The process was killed before it published.")));
    }

    @Override
    public Source open(Topology.Subscription subscription) {
        probe.alive();
        Source source = transport.open(subscription);
        probe.opened(source);
        return new ProbedSource(source, probe, probe.subscription(subscription.name()));
    }

    @Override
    public DeadLetters deadLetters(Topology.Subscription subscription) {
        return transport.deadLetters(subscription);
    }

    @Override
    public void close() {
        transport.close();
    }
}
