package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.VirtualTime;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** A broker with one transport in virtual time, and short words for what tests do with it. */
final class Rig {
    final VirtualTime time = new VirtualTime();
    final LocalBroker broker = Brokers.create();
    final Topology topology;
    final Transport transport;
    private final Map<String, String> settings;

    Rig(Topology topology) {
        this(topology, Map.of());
    }

    Rig(Topology topology, Map<String, String> settings) {
        this.topology = topology;
        this.settings = settings;
        this.transport = connect();
    }

    /** A broker with this topic and a subscription {@code all} on it. */
    static Rig of(Topology.Topic topic) {
        return new Rig(Given.topology(topic, Given.subscription(topic, "all")));
    }

    /** A broker that behaves as a cloud, with this topic and a subscription {@code all} on it. */
    static Rig behavingAs(String cloud, Topology.Topic topic) {
        return behavingAs(cloud, Given.topology(topic, Given.subscription(topic, "all")));
    }

    static Rig behavingAs(String cloud, Topology topology) {
        return new Rig(topology, Map.of("local.behave-as", cloud, "local.seed", "1"));
    }

    /** Another connection to the same broker, as a second instance has it. */
    Transport connect() {
        return new LocalProvider(broker).open(new ProviderContext(topology, settings, Optional.empty(), time));
    }

    static ProviderContext context(Topology topology, Optional<Provision> provision, TimeSource time) {
        return new ProviderContext(topology, Map.of(), provision, time);
    }

    Topology.Topic topic() {
        return topology.topics().get(0);
    }

    Topology.Subscription subscription(String name) {
        return topology.subscription(topic().name(), name).orElseThrow();
    }

    /** A source of the only subscription. */
    Source open() {
        return open("all");
    }

    Source open(String subscription) {
        return transport.open(subscription(subscription));
    }

    DeadLetters deadLetters() {
        return transport.deadLetters(subscription("all"));
    }

    void publish(String... ids) {
        publish(Arrays.stream(ids).map(Given::message).toArray(OutboundMessage[]::new));
    }

    void publish(OutboundMessage... messages) {
        transport.publish(topic(), List.of(messages)).forEach(Rig::done);
    }

    void advance(Duration duration) {
        time.advance(duration);
    }

    /** What a fetch gives at once; the fetch waits if that is nothing, so use it once then. */
    static List<Delivery> fetch(Source source, int max) {
        CompletableFuture<List<Delivery>> stage = source.fetch(max).toCompletableFuture();
        Brokers.settle();
        return stage.getNow(List.of());
    }

    /** What a fetch of one message gives at once. */
    static Delivery fetchOne(Source source) {
        List<Delivery> fetched = fetch(source, 1);
        assertThat(fetched).as("fetched").hasSize(1);
        return fetched.get(0);
    }

    /** Everything available to a source that is opened and closed for this: nothing stays out. */
    List<String> available(String subscription) {
        Source source = open(subscription);
        List<Delivery> fetched = fetch(source, Integer.MAX_VALUE);
        source.stopFetching();
        fetched.forEach(delivery -> done(source.release(delivery)));
        source.close();
        return ids(fetched);
    }

    List<String> available() {
        return available("all");
    }

    static List<String> ids(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::brokerId).toList();
    }

    /** The result of a stage that has completed. */
    static <T> T done(CompletionStage<T> stage) {
        Brokers.settle();
        CompletableFuture<T> future = stage.toCompletableFuture();
        assertThat(future).as("stage").isDone();
        return future.join();
    }

    /** The reason of a stage that has failed. */
    static Throwable failure(CompletionStage<?> stage) {
        Brokers.settle();
        CompletableFuture<?> future = stage.toCompletableFuture();
        assertThat(future).as("stage").isCompletedExceptionally();
        try {
            future.join();
            throw new AssertionError("The stage has failed and yet has a result.");
        } catch (CompletionException failed) {
            return failed.getCause() == null ? failed : failed.getCause();
        }
    }

    /** Diagnostics as the runtime writes them. */
    String diagnostics(String reason, int attempts) {
        return DiagnosticsCodec.write(
                new Diagnostics(
                        subscription("all").path(),
                        reason,
                        Optional.of("java.lang.IllegalStateException"),
                        Optional.empty(),
                        attempts,
                        time.now(),
                        time.now()),
                1_024);
    }
}
