package dev.fanfare.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UptimeMonitorTest {
    private static final Pattern URL = Pattern.compile("runs at (http://127\\.0\\.0\\.1:\\d+/)");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final UptimeMonitor program = new UptimeMonitor(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void servingSaysWhereToGoAndPrintsTransitionsWithoutAWebhook() throws Exception {
        Thread serving = new Thread(() -> program.run("--serve", "--port", "0"));
        serving.start();
        try (SettableServer target = new SettableServer()) {
            target.answers(503);
            await().until(() -> out().contains("Ctrl-C ends it."));
            assertThat(out()).contains("curl http://127.0.0.1:", "-H 'Content-Type: application/json'");

            HttpRequest add = HttpRequest.newBuilder(url().resolve("sites"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"url\":\"" + target.url() + "\"}"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(add, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(201);
            await().until(() -> out().contains("DOWN  " + target.url() + "  HTTP 503"));
        } finally {
            serving.interrupt();
            serving.join();
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsAFailureThatSaysSo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(program.run("--serve", "--port", port)).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .startsWith("The monitor cannot run. Port " + port + " cannot be opened on loopback: ");
        }
    }

    @Test
    void aFolderThatCannotBeIsAFailureThatSaysSo(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThat(program.run("--serve", "--port", "0", "--data", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("The monitor cannot run. The database failed: ");
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private URI url() {
        Matcher matcher = URL.matcher(out());
        assertThat(matcher.find()).isTrue();
        return URI.create(matcher.group(1));
    }
}
