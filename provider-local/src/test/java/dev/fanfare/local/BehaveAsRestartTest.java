package dev.fanfare.local;

import static dev.fanfare.local.Given.keyed;
import static dev.fanfare.local.Rig.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stored broker that behaves as a cloud, and ends meanwhile. */
class BehaveAsRestartTest {
    private static final Duration BACKOFF = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private static Map<String, String> as(String cloud) {
        return Map.of("local.behave-as", cloud);
    }

    /** Three messages of a key are fetched together, and the first fails. */
    private StoredRig failed(String cloud) {
        StoredRig rig = StoredRig.in(folder, Given.orderedTopic("steps")).restarted(as(cloud));
        rig.publish(keyed("x1", "x"), keyed("x2", "x"), keyed("x3", "x"));
        Source source = rig.open();
        List<Delivery> three = rig.fetch(source, 3);
        source.retry(three.get(0), BACKOFF);
        source.release(three.get(1));
        source.ack(three.get(2));
        rig.settle();
        return rig;
    }

    @Test
    void aGroupIsBlockedUntilTheFailedMessageIsDue() {
        try (StoredRig rig = failed("aws").restarted(as("aws"))) {
            assertThat(rig.drainedIds()).isEmpty();
            rig.time.advance(BACKOFF);
            assertThat(rig.drainedIds()).containsExactly("x1", "x2");
        }
    }

    @Test
    void otherProcessesUseTheBrokerAsItBehaves() throws Exception {
        Topology.Topic topic = Given.topic("orders");
        Topology topology = Given.topology(topic, Given.subscription(topic, "all"));
        Map<String, String> settings = Map.of("local.dir", folder.toString(), "local.behave-as", "aws");
        TimeSource time = TimeSource.system();
        ProviderContext context = new ProviderContext(topology, settings, Optional.empty(), time);
        try (Transport first = new LocalProvider().open(context);
                Transport second = new LocalProvider().open(context)) {
            first.publishWaiting(
                            topic,
                            IntStream.range(0, 15)
                                    .mapToObj(n -> Given.message("m" + n))
                                    .toList())
                    .forEach(stage -> stage.toCompletableFuture().join());
            Source source = second.open(topology.subscriptions().get(0));

            List<Delivery> fetched = source.fetch(100).toCompletableFuture().get(20, TimeUnit.SECONDS);

            assertThat(fetched).hasSizeBetween(1, 10);
        } finally {
            time.close();
        }
    }

    @Test
    void whatWasAcknowledgedBehindAFailedMessageComesAgain() {
        try (StoredRig rig = failed("gcp").restarted(as("gcp"))) {
            rig.time.advance(BACKOFF);
            assertThat(rig.drainedIds()).containsExactly("x1", "x2", "x3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "gcp"})
    void itMayBehaveAsItselfAfterwards(String cloud) {
        StoredRig before = failed(cloud);
        List<String> left = cloud.equals("aws") ? List.of("x1", "x2") : List.of("x1", "x2", "x3");
        try (StoredRig rig = before.restarted()) {
            rig.time.advance(BACKOFF);
            Source source = rig.open();
            for (String id : left) {
                Delivery next = rig.fetchOne(source);
                assertThat(next.brokerId()).isEqualTo(id);
                assertThat(next.body()).isEqualTo(Given.body(id));
                source.ack(next);
                rig.settle();
            }
            assertThat(ids(rig.fetch(source, 1))).isEmpty();
        }
    }
}
