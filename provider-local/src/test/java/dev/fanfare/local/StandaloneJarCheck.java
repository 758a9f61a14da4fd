package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The standalone jar as its users start it; needs the jar, so it runs after packaging. */
@Timeout(120)
class StandaloneJarCheck {
    private static final Pattern LINE =
            Pattern.compile("Fanfare broker of .* listens on (fanfare://127\\.0\\.0\\.1:[0-9]+)\\.");

    @TempDir
    Path folder;

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                System.getProperty("test.standalone")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    @Test
    void messagesOutliveTheBrokerAndItsEndIsClean() throws Exception {
        Path data = folder.resolve("data");
        for (int run = 0; run < 2; run++) {
            Process process = start("--dir", data.toString(), "--port", "0");
            try (var lines = process.inputReader()) {
                Matcher line = LINE.matcher(String.valueOf(lines.readLine()));
                assertThat(line.matches()).as(err()).isTrue();
                use(line.group(1), data, run);
                process.toHandle().destroy();
                assertThat(lines.readLine()).isNull();
            } finally {
                process.destroy();
                assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(process.exitValue()).isEqualTo(143);
            assertThat(data.resolve("port")).doesNotExist();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("token"))))
                .isEqualTo("rw-------");
    }

    private static void use(String url, Path data, int run) throws Exception {
        Topology.Topic topic = Given.topic("orders");
        Topology topology = Given.topology(topic, Given.subscription(topic, "all"));
        Map<String, String> settings = Map.of(
                "local.url", url, "local.token-file", data.resolve("token").toString());
        TimeSource time = TimeSource.system();
        try (Transport transport =
                new LocalProvider().open(new ProviderContext(topology, settings, Optional.empty(), time))) {
            if (run == 0) {
                transport
                        .publishWaiting(topic, List.of(Given.message("a")))
                        .get(0)
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS);
                return;
            }
            var source = transport.open(topology.subscriptions().get(0));
            List<Delivery> fetched = source.fetch(1).toCompletableFuture().get(10, TimeUnit.SECONDS);
            assertThat(fetched).extracting(Delivery::brokerId).containsExactly("a");
        } finally {
            time.close();
        }
    }

    @Test
    void aWrongCommandLineIsToldWithItsExitCode() throws Exception {
        assertThat(exit()).isEqualTo(64);
        assertThat(err()).contains("--dir DIRECTORY is missing.").contains("--help");
        assertThat(exit("--dir", folder.toString(), "--fast", "1")).isEqualTo(64);
        assertThat(err()).contains("There is no option --fast");
        assertThat(exit("--dir", folder.toString(), "--bind", "0.0.0.0")).isEqualTo(64);
        assertThat(err()).contains("needs --token-file FILE");
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(exit("--dir", file.toString())).isEqualTo(1);
        assertThat(err()).contains("is not a directory");
    }

    @Test
    void helpIsNoError() throws Exception {
        Process process = start("--help");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(said).contains("--dir DIRECTORY").contains("--token-file FILE");
    }

    private int exit(String... arguments) throws Exception {
        Process process = start(arguments);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
