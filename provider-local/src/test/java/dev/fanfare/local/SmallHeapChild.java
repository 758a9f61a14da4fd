package dev.fanfare.local;

import dev.fanfare.local.durable.StorageSettings;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes more than its heap holds, begins again in between, and handles it all in order. Arguments: folder, messages,
 * keys (0 for a topic without), whether the first message of key 0 stays out till the end.
 */
final class SmallHeapChild {
    private SmallHeapChild() {}

    /** Entry point. */
    public static void main(String[] args) {
        int messages = Integer.parseInt(args[1]);
        int keys = Integer.parseInt(args[2]);
        Topology.Topic topic = keys == 0 ? Given.topic("orders") : Given.orderedTopic("orders");
        Topology topology =
                Given.topology(topic, Given.subscription(topic, "all"), Given.subscription(topic, "others"));
        Path folder = Path.of(args[0]);
        try (LocalBroker broker = LocalBroker.open(new StorageSettings(folder, Duration.ZERO))) {
            publish(
                    new LocalProvider(broker).open(Rig.context(topology, Optional.empty(), TimeSource.system())),
                    topic,
                    messages,
                    keys);
        }
        try (LocalBroker broker = LocalBroker.open(new StorageSettings(folder, Duration.ZERO))) {
            Transport transport =
                    new LocalProvider(broker).open(Rig.context(topology, Optional.empty(), TimeSource.system()));
            for (Topology.Subscription subscription : topology.subscriptions()) {
                handle(transport.open(subscription), messages, keys, Boolean.parseBoolean(args[3]));
            }
        }
        System.out.println("done");
    }

    private static void publish(Transport transport, Topology.Topic topic, int messages, int keys) {
        byte[] body = Given.body("x".repeat(180));
        for (int i = 0; i < messages; ) {
            List<OutboundMessage> some = new ArrayList<>();
            for (int end = Math.min(messages, i + 500); i < end; i++) {
                Optional<String> key = keys == 0 ? Optional.empty() : Optional.of("k" + i % keys);
                some.add(new OutboundMessage("m" + i, body, Map.of("ce-id", "m" + i), key));
            }
            transport.publishWaiting(topic, some).forEach(stage -> {
                var unused = stage.toCompletableFuture().join();
            });
        }
    }

    private static void handle(Source source, int messages, int keys, boolean holding) {
        int[] lastOfKey = new int[Math.max(1, keys)];
        java.util.Arrays.fill(lastOfKey, -1);
        Delivery held = null;
        for (int handled = 0; handled < messages; ) {
            for (Delivery delivery : source.fetch(200).toCompletableFuture().join()) {
                int number = Integer.parseInt(delivery.brokerId().substring(1));
                int key = keys == 0 ? 0 : number % keys;
                if (number <= lastOfKey[key]) {
                    throw new IllegalStateException(number + " came after " + lastOfKey[key]);
                }
                lastOfKey[key] = number;
                handled++;
                if (holding && held == null && key == 0) {
                    held = delivery;
                } else {
                    source.ack(delivery);
                }
            }
            // Once everything else is handled, the key is free again.
            if (held != null && handled == messages - messages / keys + 1) {
                source.ack(held);
            }
        }
    }
}
