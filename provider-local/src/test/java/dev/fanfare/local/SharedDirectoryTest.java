package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.local.share.PortFile;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Providers of one JVM that share a directory as processes do: each has a connection, or the broker. */
@Timeout(60)
class SharedDirectoryTest {
    private final Topology.Topic topic = Given.orderedTopic("orders");
    private final Topology topology = Given.topology(topic, Given.subscription(topic, "all"));
    private final TimeSource time = TimeSource.system();

    @TempDir
    Path folder;

    @AfterEach
    void stopTime() {
        time.close();
    }

    private Transport open() {
        return new LocalProvider()
                .open(new ProviderContext(topology, Map.of("local.dir", folder.toString()), Optional.empty(), time));
    }

    private List<CompletionStage<Void>> publish(Transport transport, String prefix, int count) {
        List<OutboundMessage> messages = IntStream.range(0, count)
                .mapToObj(i -> Given.keyed(prefix + i, "k"))
                .toList();
        return transport.publish(topic, messages);
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private List<String> drained(Transport transport, int count) throws Exception {
        List<String> ids = new ArrayList<>();
        Source source = transport.open(topology.subscriptions().get(0));
        while (ids.size() < count) {
            for (Delivery delivery : get(source.fetch(100))) {
                ids.add(delivery.brokerId());
                get(source.ack(delivery));
            }
        }
        source.stopFetching();
        source.close();
        return ids;
    }

    @Test
    void theSecondUsesTheBrokerOfTheFirstAndHasItWhenThatEnds() throws Exception {
        Transport first = open();
        Transport second = open();
        for (CompletionStage<Void> stage : publish(second, "a", 3)) {
            get(stage);
        }
        assertThat(drained(first, 3)).containsExactly("a0", "a1", "a2");
        String token = PortFile.read(folder).orElseThrow().token();

        first.close();
        for (CompletionStage<Void> stage : publish(second, "b", 3)) {
            get(stage);
        }
        assertThat(PortFile.read(folder).orElseThrow().token()).isNotEqualTo(token);
        assertThat(drained(second, 3)).containsExactly("b0", "b1", "b2");
        Transport third = open();
        for (CompletionStage<Void> stage : publish(third, "c", 1)) {
            get(stage);
        }
        assertThat(drained(second, 1)).containsExactly("c0");
        third.close();
        second.close();
        assertThat(PortFile.read(folder)).isEmpty();
    }

    @Test
    void whatIsBeingPublishedWhenTheOwnerEndsIsAcceptedInOrderByTheNextOne() throws Exception {
        Transport first = open();
        Transport second = open();
        List<CompletionStage<Void>> stages = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            stages.addAll(publish(second, i + ".", 5));
            if (i == 100) {
                first.close();
            }
        }
        for (CompletionStage<Void> stage : stages) {
            get(stage);
        }
        List<String> expected =
                IntStream.range(0, 1_000).mapToObj(i -> i / 5 + "." + i % 5).toList();
        List<String> found = drained(second, 1_000);
        second.close();
        try (Transport later = open()) {
            while (found.stream().distinct().count() < 1_000) {
                found.addAll(drained(later, 1));
            }
        }
        assertThat(found.stream().distinct()).containsExactlyElementsOf(expected);
    }

    @Test
    void theFileThatSaysWhereIsForItsOwnersEyesAlone() throws Exception {
        try (Transport owner = open()) {
            assertThat(owner).isNotNull();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("port"))))
                    .isEqualTo("rw-------");
            PortFile file = PortFile.read(folder).orElseThrow();
            assertThat(file.address().getAddress().isLoopbackAddress()).isTrue();
            assertThat(file.pid()).isEqualTo((int) ProcessHandle.current().pid());
            assertThat(file.toString()).doesNotContain(file.token());
            assertThat(file.http()).isEmpty();
        }
        Files.writeString(folder.resolve("port"), "port=none\n");
        assertThat(PortFile.read(folder)).isEmpty();
        try (Transport owner = open()) {
            assertThat(owner).isNotNull();
            assertThat(PortFile.read(folder)).isPresent();
        }
    }

    @Test
    void settingsThatContradictEachOtherAreTold() {
        assertWrong(Map.of("local.url", "http://x", "local.token", "sixteen characters"), "fanfare://host:port");
        assertWrong(
                Map.of("local.url", "fanfare://x:70000", "local.token", "sixteen characters"), "fanfare://host:port");
        assertWrong(Map.of("local.url", "fanfare://x:1"), "asks for its token");
        assertWrong(
                Map.of("local.url", "fanfare://x:1", "local.token", "short"), "fanfare.local.token has 5 characters");
        assertWrong(
                Map.of(
                        "local.url",
                        "fanfare://x:1",
                        "local.token-file",
                        folder.resolve("none").toString()),
                "cannot be read");
        assertWrong(
                Map.of("local.url", "fanfare://x:1", "local.token", "sixteen characters", "local.dir", "d"),
                "fanfare.local.dir is set beside fanfare.local.url");
        assertWrong(Map.of("local.token", "sixteen characters"), "no broker is named");
    }

    private void assertWrong(Map<String, String> settings, String what) {
        ProviderContext context = new ProviderContext(topology, settings, Optional.empty(), time);
        assertThatThrownBy(() -> new LocalProvider().open(context))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(what)
                .message()
                .doesNotContain("sixteen characters");
    }
}
