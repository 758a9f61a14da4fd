package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.VirtualTime;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageDirectoryTest {
    private final Topology.Topic topic = Given.topic("orders");
    private final Topology topology = Given.topology(topic, Given.subscription(topic, "all"));

    @TempDir
    Path folders;

    @Test
    void theSettingsNameTheDirectory() {
        Path folder = folders.resolve("a/b");
        try (Transport transport = open(Map.of("local.dir", folder.toString(), "local.sync", "interval:20ms"))) {
            assertThat(transport).isNotNull();
            assertThat(folder.resolve("format")).hasContent("fanfare-local 1 " + checksum("fanfare-local 1"));
        }
    }

    @Test
    void instancesOnOneProviderShareTheDirectoryAndTheLastClosesIt() {
        LocalProvider provider = new LocalProvider();
        ProviderContext context =
                context(Map.of("local.dir", folders.resolve("a").toString()));
        Transport first = provider.open(context);
        Transport second = provider.open(context);
        first.close();
        first.close();
        second.publishWaiting(topic, java.util.List.of(Given.message("a"))).forEach(Rig::done);
        second.close();

        try (StoredRig rig = StoredRig.in(folders.resolve("a"), topology)) {
            assertThat(rig.drainedIds()).containsExactly("a");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sometimes", "interval", "interval:", "interval:0ms", "interval:61s", "interval:5", "Always"
            })
    void whatIsNoWayToSyncIsRefused(String sync) {
        assertThatThrownBy(() -> open(Map.of("local.dir", folders.resolve("a").toString(), "local.sync", sync)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("fanfare.local.sync is \"" + sync + "\", but it must be always, or interval:");
    }

    @Test
    void syncWithoutADirectoryIsRefused() {
        assertThatThrownBy(() -> open(Map.of("local.sync", "always")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("there is nothing to sync without fanfare.local.dir");
    }

    @Test
    void aDirectoryThatThisProcessHasOpenIsRefusedAndStaysSafe() {
        try (StoredRig rig = StoredRig.in(folders.resolve("a"), topology)) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> StoredRig.in(folders.resolve("a"), topology))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("is in use by this process");
            }
            rig.publish("a");
            assertThat(rig.drainedIds()).containsExactly("a");
        }
    }

    @Test
    @Timeout(60)
    void aDirectoryThatAnotherProcessHasOpenIsRefusedNamingIt() throws Exception {
        Path folder = folders.resolve("a");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        folder.toString(),
                        "r",
                        "1")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("started");
            assertThatThrownBy(() -> StoredRig.in(folder, topology))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("is in use by process " + process.pid() + ", since ")
                    .hasMessageContaining("Stop that one, or give this one a directory of its own");
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        StoredRig.in(folder, topology).close();
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(folders.resolve("file"), "x");

        assertThatThrownBy(() -> StoredRig.in(file, topology))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("fanfare.local.dir " + file + " is not a directory");
    }

    @Test
    void aDirectoryOfAnotherVersionIsRefusedAndLeftAlone() throws IOException {
        Path folder = folders.resolve("a");
        StoredRig.in(folder, topology).close();
        String text = "fanfare-local 2";
        Files.writeString(folder.resolve("format"), text + " " + checksum(text) + "\n");

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> StoredRig.in(folder, topology))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("holds storage of format version 2, but this version of fanfare-local reads "
                            + "and writes version 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fanfare-local 9 00000000\n", "\0\0\0"})
    void aDamagedFormatIsWrittenAgainIfTheRecordsKnowIt(String text) throws IOException {
        Path folder = folders.resolve("a");
        try (StoredRig rig = StoredRig.in(folder, topology)) {
            rig.publish("a");
        }
        Files.writeString(folder.resolve("format"), text);

        try (StoredRig rig = StoredRig.in(folder, topology)) {
            assertThat(rig.drainedIds()).containsExactly("a");
        }
        assertThat(folder.resolve("format")).hasContent("fanfare-local 1 " + checksum("fanfare-local 1"));
    }

    @Test
    void nobodyElseReadsTheFiles() throws IOException {
        Path folder = folders.resolve("a");
        StoredRig rig = StoredRig.in(folder, topology);
        rig.publish("a");
        rig.close();
        rig = StoredRig.in(folder, topology);
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
            }
        } finally {
            rig.close();
        }
    }

    private Transport open(Map<String, String> settings) {
        return new LocalProvider().open(context(settings));
    }

    private ProviderContext context(Map<String, String> settings) {
        return new ProviderContext(topology, settings, Optional.empty(), new VirtualTime());
    }

    private static String checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.US_ASCII));
        return "%08x".formatted(checksum.getValue());
    }
}
