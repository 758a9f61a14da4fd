package dev.fanfare.local;

import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A process that shares a directory with others: it publishes message after message and acknowledges what it gets, until it
 * is killed. It tells each step in a line: {@code accepted}, {@code delivered}, {@code acked}. Arguments: folder, name.
 */
final class SharingChild {
    private final Topology topology = topology();
    private final Transport transport;
    private final String name;

    private SharingChild(String folder, String name) {
        this.transport = new LocalProvider()
                .open(new ProviderContext(
                        topology, Map.of("local.dir", folder), Optional.empty(), TimeSource.system()));
        this.name = name;
    }

    static Topology topology() {
        Topology.Topic topic = Given.orderedTopic("orders");
        return Given.topology(topic, Given.leasing(topic, "all", Duration.ofMillis(500)));
    }

    /** Entry point. */
    public static void main(String[] args) {
        SharingChild child = new SharingChild(args[0], args[1]);
        CrashChild.say("started");
        new Thread(child::publish).start();
        new Thread(child::consume).start();
    }

    private void publish() {
        for (int next = 0; ; next++) {
            String id = name + "-" + next;
            OutboundMessage message =
                    new OutboundMessage(id, Given.body(id), Map.of("ce-id", id), Optional.of("k" + next % 3));
            try {
                var unused = transport
                        .publishWaiting(topology.topics().get(0), List.of(message))
                        .get(0)
                        .toCompletableFuture()
                        .join();
                CrashChild.say("accepted " + id);
            } catch (CompletionException failed) {
                CrashChild.say(
                        failed.getCause() instanceof PublishException ? "failed " + id : "broken " + failed.getCause());
            }
        }
    }

    private void consume() {
        while (true) {
            try {
                consume(transport.open(topology.subscriptions().get(0)));
            } catch (RuntimeException lost) {
                CrashChild.say("lost");
                pause();
            }
        }
    }

    private static void consume(Source source) {
        while (true) {
            for (Delivery delivery : source.fetch(5).toCompletableFuture().join()) {
                CrashChild.say("delivered " + delivery.brokerId());
                var unused = source.ack(delivery).whenComplete((done, failure) -> {
                    if (failure == null) {
                        CrashChild.say("acked " + delivery.brokerId());
                    }
                });
            }
        }
    }

    /** As the runtime waits before it opens a source again, but shorter. */
    private static void pause() {
        try {
            if (new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
