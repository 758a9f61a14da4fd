package dev.fanfare.benchmarks.durable;

import dev.fanfare.Guarantee;
import dev.fanfare.local.LocalProvider;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** The stored local broker, at its transport, in this process or another one: a topic with subscriptions. Thread-safe. */
final class Broker implements AutoCloseable {
    private final TimeSource time = TimeSource.system();
    private final AtomicLong ids = new AtomicLong(System.nanoTime());
    private final Topology topology;
    private final Transport transport;
    private final Runnable end;

    private Broker(Map<String, String> settings, int subscriptions, Runnable end) {
        this.topology = topology(subscriptions);
        this.end = end;
        this.transport = new LocalProvider().open(new ProviderContext(topology, settings, Optional.empty(), time));
    }

    /** One in this process, on a folder. */
    static Broker in(Path folder, int subscriptions) {
        return new Broker(Map.of("local.dir", folder.toString()), subscriptions, () -> {});
    }

    /** One in a process of its own, on a folder. */
    static Broker beside(Path folder, int subscriptions) throws IOException {
        StandaloneServer server = new StandaloneServer(folder);
        return new Broker(server.settings(), subscriptions, server::close);
    }

    List<Topology.Subscription> subscriptions() {
        return topology.subscriptions();
    }

    OutboundMessage message(byte[] body) {
        String id = Long.toHexString(ids.incrementAndGet());
        return new OutboundMessage(id, body, Map.of("ce-id", id), Optional.empty());
    }

    /** Completes when they are on disk; the caller waits for that. */
    List<CompletionStage<Void>> publishWaiting(List<OutboundMessage> messages) {
        return transport.publishWaiting(topology.topics().get(0), messages);
    }

    /** Completes when it is on disk; the caller goes on. */
    CompletionStage<Void> publish(OutboundMessage message) {
        return transport.publish(topology.topics().get(0), List.of(message)).get(0);
    }

    Source open(Topology.Subscription subscription) {
        return transport.open(subscription);
    }

    @Override
    public void close() {
        transport.close();
        time.close();
        end.run();
    }

    private static Topology topology(int subscriptions) {
        Topology.Topic topic = new Topology.Topic(
                "orders",
                Optional.empty(),
                Guarantee.AT_LEAST_ONCE,
                "Order",
                List.of("orders"),
                Optional.empty(),
                List.of(),
                "#/schemas/Order",
                List.of(),
                "Order.java");
        return new Topology(
                "1.0",
                "durable",
                List.of(topic),
                IntStream.range(0, subscriptions).mapToObj(Broker::subscription).toList(),
                List.of(),
                Map.of());
    }

    private static Topology.Subscription subscription(int number) {
        return new Topology.Subscription(
                "orders",
                "s" + number,
                Optional.empty(),
                "durable",
                "Durable#handle",
                List.of(),
                Optional.empty(),
                false,
                16,
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                new Topology.Retry(10, Duration.ofSeconds(10), Duration.ofMinutes(10), List.of()),
                new Topology.DeadLetterQueue(Duration.ofDays(14)),
                List.of(),
                "Durable.java");
    }
}
