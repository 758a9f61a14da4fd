package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Transport;
import dev.fanfare.testkit.app.AppLoader;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.Tempo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A connection to the broker below the runtime: the provider's part of the guarantees, without any thread. */
final class Wire implements AutoCloseable {
    private final Bench bench;
    private final Topology topology;
    private final Transport transport;
    private final int diagnosticsBytes;

    Wire(Bench bench, Set<Group> groups, Tempo tempo, Optional<Provision> provision) {
        this.bench = bench;
        this.topology = AppLoader.of(groups, tempo).topology();
        var provider = bench.broker().provider();
        this.diagnosticsBytes = provider.capabilities().diagnosticsBytes();
        this.transport = provider.open(new ProviderContext(
                topology, bench.broker().settings(), provision, bench.clock().source()));
    }

    Topology topology() {
        return topology;
    }

    /** A message of a topic with what every message has. */
    OutboundMessage message(String topic, String id) {
        return message(topic, id, Map.of(), Optional.empty(), "{\"text\":\"" + id + "\"}");
    }

    OutboundMessage message(
            String topic, String id, Map<String, String> attributes, Optional<String> key, String body) {
        Map<String, String> all = new HashMap<>(Map.of(
                "ce-specversion",
                "1.0",
                "ce-id",
                id,
                "ce-source",
                "/suite",
                "ce-type",
                topic(topic).eventNames().get(0)));
        all.putAll(attributes);
        return new OutboundMessage(id, body.getBytes(StandardCharsets.UTF_8), Map.copyOf(all), key);
    }

    /** A step of a walker; its id says which. */
    OutboundMessage step(String walker, int number) {
        return message(
                "kit-steps",
                walker + "-" + number,
                Map.of(),
                Optional.of(walker),
                "{\"walker\":\"" + walker + "\",\"number\":" + number + "}");
    }

    /** Publishes messages that must be accepted. */
    void publish(String topic, OutboundMessage... messages) {
        offer(topic, messages)
                .forEach(outcome -> assertThat(outcome)
                        .as("why a message of " + topic + " was not accepted")
                        .isEmpty());
    }

    /** Publishes notes with these ids. */
    void notes(String... ids) {
        publish(
                "kit-notes",
                Arrays.stream(ids).map(id -> message("kit-notes", id)).toArray(OutboundMessage[]::new));
    }

    /** Publishes, and says of each message why it was not accepted; empty if it was. */
    List<Optional<Throwable>> offer(String topic, OutboundMessage... messages) {
        return transport.publish(topic(topic), List.of(messages)).stream()
                .map(this::failure)
                .toList();
    }

    /** Begins to consume a subscription. */
    Tap tap(String topic, String subscription) {
        return new Tap(bench, this, transport.open(subscription(topic, subscription)));
    }

    DeadLetters deadLetters(String topic, String subscription) {
        return transport.deadLetters(subscription(topic, subscription));
    }

    /** Diagnostics as the runtime writes them. */
    String diagnostics(String reason, int attempts) {
        Diagnostics all = new Diagnostics(
                "kit-notes/first",
                reason,
                Optional.of("java.lang.IllegalStateException"),
                Optional.of("java.lang.IllegalStateException: " + reason + "\n\tat Somewhere.java:1"),
                attempts,
                bench.clock().source().now(),
                bench.clock().source().now());
        return DiagnosticsCodec.write(all, diagnosticsBytes);
    }

    /** Waits for the outcome; why it failed, or empty. */
    Optional<Throwable> failure(CompletionStage<?> stage) {
        CompletableFuture<?> future = stage.toCompletableFuture();
        bench.until("a stage of the provider completes", future::isDone);
        try {
            @Nullable Object unused = future.join();
            return Optional.empty();
        } catch (CompletionException failed) {
            return Optional.of(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    /** Waits for the outcome, which must be good. */
    void done(CompletionStage<Void> stage) {
        assertThat(failure(stage)).as("failure of a stage").isEmpty();
    }

    Duration lease() {
        return bench.lease();
    }

    private Topology.Topic topic(String name) {
        return topology.topic(name).orElseThrow();
    }

    private Topology.Subscription subscription(String topic, String name) {
        return topology.subscription(topic, name).orElseThrow();
    }

    @Override
    public void close() {
        transport.close();
    }
}
