package dev.fanfare.aws;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fanfare.aws.server.ElasticMqServer;
import dev.fanfare.infra.aws.AwsNames;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import dev.fanfare.testkit.app.AppLoader;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.Tempo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** The provider below the runtime, on a server, with names of its own. Not thread-safe. */
final class Rig implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ElasticMqServer server;
    private final String prefix = "r" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final Topology topology;
    private final TimeSource time = TimeSource.system();
    private final List<Transport> transports = new ArrayList<>();

    Rig(ElasticMqServer server, Group... groups) {
        this.server = server;
        this.topology = AppLoader.of(Set.of(groups), new Tempo(Duration.ofSeconds(3), Duration.ofSeconds(1), 4))
                .topology();
    }

    /** Begins the names of all that it has. */
    String prefix() {
        return prefix;
    }

    Topology topology() {
        return topology;
    }

    TimeSource time() {
        return time;
    }

    Map<String, String> settings() {
        return server.settings(prefix);
    }

    Transport open(Provision provision) {
        return open(provision, Map.of());
    }

    Transport open(Provision provision, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(settings());
        settings.putAll(more);
        Transport transport =
                new AwsProvider().open(new ProviderContext(topology, settings, Optional.of(provision), time));
        transports.add(transport);
        return transport;
    }

    Topology.Topic topic(String name) {
        return topology.topic(name).orElseThrow();
    }

    Topology.Subscription subscription(String topic, String name) {
        return topology.subscription(topic, name).orElseThrow();
    }

    String topicArn(String name) {
        return "arn:aws:sns:us-east-1:000000000000:" + new AwsNames(prefix).topic(topic(name));
    }

    /** The URL of a queue, as the server knows it. */
    String queueUrl(String topic, String name) throws Exception {
        return url(new AwsNames(prefix).queue(subscription(topic, name), AwsNames.isFifo(topic(topic))));
    }

    String deadLetterUrl(String topic, String name) throws Exception {
        return url(new AwsNames(prefix).deadLetters(subscription(topic, name), AwsNames.isFifo(topic(topic))));
    }

    private String url(String name) throws Exception {
        JsonNode answer = server.call("GetQueueUrl", Map.of("QueueName", name));
        return answer.path("QueueUrl").asText();
    }

    OutboundMessage message(String topic, String id, Optional<String> key, String body) {
        return new OutboundMessage(
                id,
                body.getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce-specversion",
                        "1.0",
                        "ce-id",
                        id,
                        "ce-source",
                        "/rig",
                        "ce-type",
                        topic(topic).eventNames().get(0)),
                key);
    }

    void publish(Transport transport, String topic, String... ids) {
        List<OutboundMessage> messages = new ArrayList<>();
        for (String id : ids) {
            messages.add(message(topic, id, Optional.empty(), "{\"text\":\"" + id + "\"}"));
        }
        transport.publish(topic(topic), messages).forEach(Rig::done);
    }

    static <T> T done(CompletionStage<T> stage) {
        await().atMost(PATIENCE).until(() -> stage.toCompletableFuture().isDone());
        return stage.toCompletableFuture().join();
    }

    static Throwable failure(CompletionStage<?> stage) {
        await().atMost(PATIENCE).until(() -> stage.toCompletableFuture().isDone());
        return stage.handle((done, failure) -> Calls.unwrapped(failure))
                .toCompletableFuture()
                .join();
    }

    static Delivery next(Source source) {
        return nextOf(source, 1).get(0);
    }

    /** So many, of as many fetches as it takes. */
    static List<Delivery> nextOf(Source source, int count) {
        List<Delivery> all = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (all.size() < count) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Only " + all.size() + " of " + count + " messages came.");
            }
            all.addAll(done(source.fetch(count - all.size())));
        }
        return all;
    }

    @Override
    public void close() {
        transports.forEach(Transport::close);
        server.forget(prefix);
        time.close();
    }
}
