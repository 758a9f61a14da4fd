package dev.fanfare.local;

import dev.fanfare.local.durable.StorageSettings;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that publishes and consumes until it is killed, and tells each step in a line: {@code publishing}, {@code
 * accepted}, {@code delivered} with the attempt, {@code acking}, {@code acked}. Arguments: folder, name of the round, seed.
 */
final class CrashChild {
    private static final int PUBLISHERS = 3;
    private static final int KEYS = 5;
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private final Topology topology = topology();
    private final Transport transport;
    private final String round;
    private final AtomicInteger next = new AtomicInteger();

    private CrashChild(Path folder, String round) {
        LocalBroker broker = LocalBroker.open(new StorageSettings(folder, Duration.ZERO));
        this.transport = new LocalProvider(broker).open(Rig.context(topology, Optional.empty(), TimeSource.system()));
        this.round = round;
    }

    static Topology topology() {
        Topology.Topic topic = Given.orderedTopic("orders");
        return Given.topology(
                topic,
                Given.leasing(topic, "all", Duration.ofMillis(300)),
                Given.leasing(topic, "others", Duration.ofMillis(300)));
    }

    /** Entry point. */
    public static void main(String[] args) {
        CrashChild child = new CrashChild(Path.of(args[0]), args[1]);
        say("started");
        Random seed = new Random(Long.parseLong(args[2]));
        for (int i = 0; i < PUBLISHERS; i++) {
            long own = seed.nextLong();
            new Thread(() -> child.publish(new Random(own))).start();
        }
        child.topology
                .subscriptions()
                .forEach(subscription -> new Thread(() -> child.consume(
                                subscription, new Random(subscription.name().hashCode())))
                        .start());
    }

    static synchronized void say(String line) {
        try {
            OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void publish(Random random) {
        while (true) {
            String id = round + "-" + next.incrementAndGet();
            String key = "k" + random.nextInt(KEYS);
            say("publishing " + id);
            OutboundMessage message = new OutboundMessage(id, Given.body(id), Map.of("ce-id", id), Optional.of(key));
            List<OutboundMessage> messages = List.of(message);
            Topology.Topic topic = topology.topics().get(0);
            var stage = (random.nextBoolean()
                            ? transport.publishWaiting(topic, messages)
                            : transport.publish(topic, messages))
                    .get(0);
            var unused = stage.toCompletableFuture().join();
            say("accepted " + id);
        }
    }

    private void consume(Topology.Subscription subscription, Random random) {
        Source source = transport.open(subscription);
        while (true) {
            for (Delivery delivery :
                    source.fetch(1 + random.nextInt(5)).toCompletableFuture().join()) {
                String what = subscription.name() + " " + delivery.brokerId();
                say("delivered " + what + " " + delivery.attempt());
                settle(source, delivery, what, random.nextInt(10));
            }
        }
    }

    private static void settle(Source source, Delivery delivery, String what, int outcome) {
        if (outcome == 0) {
            source.retry(delivery, Duration.ofMillis(50));
        } else if (outcome == 1) {
            source.deadLetter(delivery, "{}");
            say("buried " + what);
        } else if (outcome > 2) {
            source.ack(delivery);
            say("acked " + what);
        }
    }
}
