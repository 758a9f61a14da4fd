package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.local.share.HttpAddress;
import dev.fanfare.local.share.PortFile;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Transport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broker on its own, within this process, and its command line. */
@Timeout(60)
class StandaloneTest {
    private final Topology.Topic topic = Given.topic("orders");
    private final Topology topology = Given.topology(topic, Given.subscription(topic, "all"));
    private final TimeSource time = TimeSource.system();

    @TempDir
    Path folder;

    @AfterEach
    void stopTime() {
        time.close();
    }

    private StandaloneBroker start(String... more) throws Exception {
        List<String> words = new java.util.ArrayList<>(List.of("--dir", folder.toString(), "--port", "0"));
        words.addAll(List.of(more));
        return StandaloneBroker.open(StandaloneOptions.of(words.toArray(String[]::new)));
    }

    private Transport connect(StandaloneBroker broker) {
        Map<String, String> settings = Map.of(
                "local.url",
                "fanfare://127.0.0.1:" + broker.address().getPort(),
                "local.token-file",
                folder.resolve("token").toString());
        return new LocalProvider().open(new ProviderContext(topology, settings, Optional.empty(), time));
    }

    private int fetched(Transport transport) throws Exception {
        List<OutboundMessage> messages =
                IntStream.range(0, 12).mapToObj(i -> Given.message("m" + i)).toList();
        for (var accepted : transport.publishWaiting(topic, messages)) {
            var unused = accepted.toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
        return transport
                .open(topology.subscriptions().get(0))
                .fetch(100)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS)
                .size();
    }

    @Test
    void itBehavesAsTheCloudThatItWasTold() throws Exception {
        try (StandaloneBroker broker = start("--behave-as", "aws", "--seed", "1");
                Transport transport = connect(broker)) {
            assertThat(fetched(transport)).as("SQS gives ten at most").isEqualTo(10);
        }
    }

    @Test
    void itBehavesAsItDoesUnlessItIsTold() throws Exception {
        try (StandaloneBroker broker = start();
                Transport transport = connect(broker)) {
            assertThat(fetched(transport)).isEqualTo(12);
            assertThat(PortFile.read(folder).orElseThrow().http()).isEmpty();
        }
    }

    @Test
    void itsFileSaysWhereItCanBeLookedInto() throws Exception {
        try (StandaloneBroker broker = start("--http", "0");
                Transport transport = connect(broker)) {
            assertThat(fetched(transport)).isPositive();
            assertThat(lookedInto()).contains("\"orders\"");
        }
        assertThat(PortFile.read(folder)).isEmpty();
    }

    @Test
    void soDoesTheFileOfAProcessThatSharesItsDirectoryForAsLongAsItCan() throws Exception {
        Map<String, String> plain = Map.of("local.dir", folder.toString());
        LocalProvider provider = new LocalProvider();
        try (Transport owner = provider.open(new ProviderContext(topology, plain, Optional.empty(), time))) {
            assertThat(owner).isNotNull();
            assertThat(PortFile.read(folder).orElseThrow().http()).isEmpty();
            Map<String, String> served = Map.of("local.dir", folder.toString(), "local.http", "0");
            Transport looked = provider.open(new ProviderContext(topology, served, Optional.empty(), time));
            assertThat(lookedInto()).contains("\"orders\"");
            looked.close();
            assertThat(PortFile.read(folder).orElseThrow().http()).isEmpty();
        }
    }

    private String lookedInto() throws IOException, InterruptedException {
        HttpAddress http = PortFile.read(folder).orElseThrow().http().orElseThrow();
        assertThat(http.toString()).doesNotContain(http.token());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.port() + "/v1/status"))
                .header("Authorization", "Bearer " + http.token())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void itsCommandLineIsRead() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "sixteen characters\n");
        StandaloneOptions given = StandaloneOptions.of(
                "--dir",
                "d",
                "--port",
                "0",
                "--bind",
                "0.0.0.0",
                "--token-file",
                file.toString(),
                "--sync",
                "interval:1s",
                "--http",
                "9494",
                "--behave-as",
                "gcp",
                "--duplicates",
                "7");
        assertThat(given.address().getAddress().isAnyLocalAddress()).isTrue();
        assertThat(given.token()).contains("sixteen characters");
        assertThat(given.storage().interval()).hasSeconds(1);
        assertThat(given.http()).contains(new HttpSettings(9494, Optional.empty()));
        assertThat(given.behaviour().toString()).contains("fanfare.local.behave-as=gcp");
        assertThat(given.behaviour().duplicates()).isEqualTo(7);
        StandaloneOptions plain = StandaloneOptions.of("--dir", "d");
        assertThat(plain.address().getPort()).isEqualTo(7411);
        assertThat(plain.address().getAddress().isLoopbackAddress()).isTrue();
        assertThat(plain.token()).isEmpty();
        assertThat(plain.http()).isEmpty();
        assertThat(plain.behaviour().cloud()).isEmpty();
    }

    @Test
    void whatIsWrongWithItIsTold() {
        assertMisused("--dir DIRECTORY is missing");
        assertMisused("no port", "--dir", "d", "--port", "x");
        assertMisused("needs a value", "--dir");
        assertMisused("given twice", "--dir", "a", "--dir", "b");
        assertMisused("no option --x", "--x", "1");
        assertMisused("needs --token-file", "--dir", "d", "--bind", "0.0.0.0");
        assertMisused("cannot be read", "--dir", "d", "--token-file", "none");
        assertMisused("must be always", "--dir", "d", "--sync", "never");
        assertMisused("--http is \"x\", but it must be a port", "--dir", "d", "--http", "x");
        assertMisused("--behave-as is \"sqs\", but it must be aws or gcp", "--dir", "d", "--behave-as", "sqs");
        assertMisused("without --behave-as", "--dir", "d", "--seed", "1");
    }

    private static void assertMisused(String what, String... arguments) {
        assertThatThrownBy(() -> StandaloneOptions.of(arguments))
                .isInstanceOf(StandaloneOptions.Wrong.class)
                .hasMessageContaining(what);
    }
}
