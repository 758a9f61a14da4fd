package dev.fanfare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.local.LocalProvider;
import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.ManifestMerger;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** status and dlq at a local broker that another provider of this JVM has and serves. */
class OperationsCommandsTest {
    private static final Topology TOPOLOGY =
            ManifestMerger.parse("the tests'", Resources.text("manifests/uptime.json"));

    @TempDir
    private Path directory;

    private final TimeSource time = TimeSource.system();
    private Transport transport;
    private Topology.Subscription subscription;

    @BeforeEach
    void start() throws IOException {
        Resources.compiled(directory, "uptime.json");
        transport = new LocalProvider()
                .open(new ProviderContext(
                        TOPOLOGY,
                        Map.of("local.dir", directory.resolve("broker").toString()),
                        Optional.of(Provision.CREATE),
                        time));
        subscription = TOPOLOGY.subscriptions().stream()
                .filter(each -> each.eventNames().size() <= 1 && each.filter().isEmpty())
                .findFirst()
                .orElseThrow();
        try (Source source = transport.open(subscription)) {
            bury(source, "one", "java.lang.IllegalStateException");
            bury(source, "two", "java.net.ConnectException");
            source.stopFetching();
        }
    }

    @AfterEach
    void end() {
        transport.close();
        time.close();
    }

    private void bury(Source source, String id, String exception) {
        Topology.Topic topic = TOPOLOGY.topic(subscription.topic()).orElseThrow();
        var published = transport.publish(
                topic,
                List.of(new OutboundMessage(
                        id,
                        "{\"secret\":1}".getBytes(StandardCharsets.UTF_8),
                        Map.of("ce-id", id, "ce-type", topic.eventNames().get(0)),
                        topic.ordered() ? Optional.of("k") : Optional.empty())));
        published.get(0).toCompletableFuture().join();
        Delivery delivery = source.fetch(1).toCompletableFuture().join().get(0);
        Diagnostics why = new Diagnostics(
                subscription.path(),
                "It is " + id,
                Optional.of(exception),
                Optional.empty(),
                3,
                Instant.EPOCH,
                Instant.EPOCH);
        source.deadLetter(delivery, DiagnosticsCodec.write(why, 1_024))
                .toCompletableFuture()
                .join();
    }

    private Run run(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "-p";
        all[arguments.length + 1] = "local";
        all[arguments.length + 2] = "--dir";
        all[arguments.length + 3] = "broker";
        return Run.in(directory, all);
    }

    @Test
    void theStatusHasEverySubscriptionAndItsDeadLetters() {
        Run run = run("status", "--exit-code");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()
                        .lines()
                        .filter(line -> line.startsWith(subscription.path() + " "))
                        .findFirst())
                .get()
                .asString()
                .containsPattern("ok +0 +0 +2$");
        assertThat(run.out())
                .contains(TOPOLOGY.subscriptions().stream()
                        .map(Topology.Subscription::path)
                        .toArray(String[]::new));
    }

    @Test
    void aWatchShowsItAsOftenAsItIsTold() {
        Run run = run("status", "--watch", "--count", "3", "--interval", "0");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("SUBSCRIPTION")))
                .hasSize(3);
    }

    @Test
    void lookingShowsWhyAndNoPayloadUnlessAsked() {
        String path = subscription.path();
        assertThat(run("dlq", "list", path).out())
                .contains("one", "java.lang.IllegalStateException", "It is two")
                .doesNotContain("secret");
        assertThat(run("dlq", "list", path, "--by-exception").out()).contains("java.net.ConnectException");
        assertThat(run("dlq", "show", path, "one").out()).contains("It is one").doesNotContain("secret");
        assertThat(run("dlq", "show", path, "one", "--payload").out()).contains("secret");
        assertThat(run("dlq", "show", path, "none").code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(transport.deadLetters(subscription).count()).isEqualTo(2);
    }

    @Test
    void aGroupIsReplayedAfterADryRunAndAnAnswer() {
        String path = subscription.path();
        assertThat(run("dlq", "replay", path).code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run("dlq", "replay", path, "--all").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run("dlq", "replay", path, "-x", "java.net.ConnectException", "--dry-run")
                        .out())
                .contains("1 dead letter would be replayed");
        assertThat(transport.deadLetters(subscription).count()).isEqualTo(2);

        Run run = run("dlq", "replay", path, "-x", "java.net.ConnectException", "--rate", "100", "--yes");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 dead letter replayed");
        assertThat(transport.deadLetters(subscription).list(9))
                .extracting(letter -> letter.id().value())
                .containsExactly("one");
    }

    @Test
    void purgingAsksAndExportingKeeps() throws IOException {
        String path = subscription.path();
        Path file = directory.resolve("letters.jsonl");
        assertThat(run("dlq", "export", path, "--file", "letters.jsonl").code()).isZero();
        assertThat(Files.readAllLines(file)).hasSize(2).noneMatch(line -> line.contains("secret"));
        assertThat(run("dlq", "export", path, "--payload").out()).contains("secret");

        assertThat(run("dlq", "purge", path, "one").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run("dlq", "purge", path, "one", "--yes").code()).isZero();
        assertThat(transport.deadLetters(subscription).list(9))
                .extracting(letter -> letter.id().value())
                .containsExactly("two");
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(run("dlq", "list", "nothing/there").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run("apply").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(Run.in(directory, "status", "-p", "local").err()).contains("--dir");
        assertThat(Run.in(directory, "plan").err()).contains("FANFARE_PROVIDER");
        assertThat(run("status", "--set", "local.colour=red").err()).contains("local.colour");
    }
}
