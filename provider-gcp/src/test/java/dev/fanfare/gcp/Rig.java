package dev.fanfare.gcp;

import static org.awaitility.Awaitility.await;

import dev.fanfare.gcp.fake.FakePubSub;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A fake with one topic and its subscription, and a transport to it. */
final class Rig implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final FakePubSub fake = FakePubSub.start();
    private final TimeSource time = TimeSource.system();
    private final Topology topology;
    private final Transport transport;

    private Rig(Topology topology) {
        this.topology = topology;
        this.transport = open(topology, Provision.CREATE);
    }

    static Rig of(Topology topology) {
        return new Rig(topology);
    }

    FakePubSub fake() {
        return fake;
    }

    Transport open(Topology other, Provision provision) {
        return new GcpProvider().open(new ProviderContext(other, settings(), Optional.of(provision), time));
    }

    Map<String, String> settings() {
        return Map.of(GcpSettings.EMULATOR_HOST, fake.host(), GcpSettings.PROJECT, "rig");
    }

    Transport transport() {
        return transport;
    }

    Topology.Topic topic() {
        return topology.topics().get(0);
    }

    Topology.Subscription subscription() {
        return topology.subscriptions().get(0);
    }

    Source source() {
        return transport.open(subscription());
    }

    OutboundMessage message(String id, Map<String, String> attributes, Optional<String> key) {
        Map<String, String> all = new HashMap<>(Map.of("ce-id", id, "ce-type", topic().name()));
        all.putAll(attributes);
        return new OutboundMessage(id, "{}".getBytes(StandardCharsets.UTF_8), Map.copyOf(all), key);
    }

    /** Why each was not accepted, or empty. */
    List<Optional<Throwable>> publish(OutboundMessage... messages) {
        return transport.publish(topic(), List.of(messages)).stream()
                .map(Rig::failure)
                .toList();
    }

    static Optional<Throwable> failure(CompletionStage<?> stage) {
        CompletableFuture<?> future = stage.toCompletableFuture();
        await().atMost(PATIENCE).until(future::isDone);
        try {
            var unused = future.join();
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    /** The next message. */
    static Delivery next(Source source) {
        List<Delivery> fetched = List.of();
        while (fetched.isEmpty()) {
            CompletableFuture<List<Delivery>> fetch = source.fetch(1).toCompletableFuture();
            await().atMost(PATIENCE).until(fetch::isDone);
            fetched = fetch.join();
        }
        return fetched.get(0);
    }

    static String handle(Source source) {
        Delivery delivery = next(source);
        Optional<Throwable> failure = failure(source.ack(delivery));
        if (failure.isPresent()) {
            throw new AssertionError(failure.get());
        }
        return delivery.attributes().get("ce-id");
    }

    @Override
    public void close() {
        transport.close();
        time.close();
        fake.close();
    }
}
