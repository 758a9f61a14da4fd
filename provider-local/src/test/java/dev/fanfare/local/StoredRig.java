package dev.fanfare.local;

import dev.fanfare.local.durable.StorageSettings;
import dev.fanfare.local.inspect.Introspection;
import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.VirtualTime;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stored broker in virtual time, which can end in every way. */
final class StoredRig implements AutoCloseable {
    final VirtualTime time;
    final Topology topology;
    final Path folder;
    private LocalBroker broker;
    private Transport transport;

    private StoredRig(Path folder, Topology topology, VirtualTime time) {
        this(folder, topology, time, Map.of());
    }

    private StoredRig(Path folder, Topology topology, VirtualTime time, Map<String, String> settings) {
        this.folder = folder;
        this.topology = topology;
        this.time = time;
        this.broker = LocalBroker.open(new StorageSettings(folder, Duration.ZERO));
        try {
            this.transport =
                    new LocalProvider(broker).open(new ProviderContext(topology, settings, Optional.empty(), time));
        } catch (RuntimeException failure) {
            broker.close();
            throw failure;
        }
    }

    static StoredRig in(Path folder, Topology topology) {
        return new StoredRig(folder, topology, new VirtualTime());
    }

    static StoredRig in(Path folder, Topology topology, VirtualTime time) {
        return new StoredRig(folder, topology, time);
    }

    /** With one subscription {@code all}. */
    static StoredRig in(Path folder, Topology.Topic topic) {
        return in(folder, Given.topology(topic, Given.subscription(topic, "all")));
    }

    /** What a process finds in a copy of the files as they are at this moment, as if this one had been killed. */
    StoredRig killed(Path copy) {
        return killed(copy, topology);
    }

    StoredRig killed(Path copy, Topology next) {
        settle();
        copy(folder, copy);
        close();
        return new StoredRig(copy, next, time);
    }

    /** Ends in order, and starts again. */
    StoredRig restarted() {
        return restarted(Map.of());
    }

    /** Ends in order, and starts again with these settings. */
    StoredRig restarted(Map<String, String> settings) {
        close();
        return new StoredRig(folder, topology, time, settings);
    }

    static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Topology.Topic topic() {
        return topology.topics().get(0);
    }

    Introspection introspection() {
        return broker.introspection(time);
    }

    Source open() {
        return open("all");
    }

    Source open(String subscription) {
        return transport.open(
                topology.subscription(topic().name(), subscription).orElseThrow());
    }

    DeadLetters deadLetters() {
        return transport.deadLetters(
                topology.subscription(topic().name(), "all").orElseThrow());
    }

    void publish(String... ids) {
        publish(Arrays.stream(ids).map(Given::message).toArray(OutboundMessage[]::new));
    }

    void publish(OutboundMessage... messages) {
        transport.publishWaiting(topic(), List.of(messages)).forEach(stage -> {
            var unused = stage.toCompletableFuture().join();
        });
        settle();
    }

    /** What a fetch gives at once. */
    List<Delivery> fetch(Source source, int max) {
        var stage = source.fetch(max).toCompletableFuture();
        settle();
        return stage.getNow(List.of());
    }

    Delivery fetchOne(Source source) {
        return fetch(source, 1).get(0);
    }

    /** Everything available, which stays out. */
    List<Delivery> drain(String subscription) {
        List<Delivery> all = new ArrayList<>();
        Source source = open(subscription);
        for (List<Delivery> some = fetch(source, 100); !some.isEmpty(); some = fetch(source, 100)) {
            all.addAll(some);
        }
        source.stopFetching();
        return all;
    }

    List<String> drainedIds() {
        return Rig.ids(drain("all"));
    }

    /** Returns when nothing is on its way to the files. */
    void settle() {
        while (!broker.isIdle()) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        transport.close();
        broker.close();
    }
}
