package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file system of 48 MB in memory, where this user may mount one; elsewhere the tests are skipped. */
@Timeout(120)
class FullDiskTest {
    private final Topology.Topic topic = Given.topic("orders");
    private final Topology topology = Given.topology(topic, Given.subscription(topic, "all"));

    @TempDir
    Path folder;

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        // The engine's library is loaded from the first directory, which could not be unmounted then.
        StoredRig.in(folder.resolve("library"), topology).close();
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", disk.toString());
        assumeTrue(mounted, "may mount a file system");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void aFullDiskFailsPublishesAndNothingElseUntilThereIsRoom() throws IOException {
        StoredRig rig = StoredRig.in(disk.resolve("data"), topology);
        List<String> accepted = new ArrayList<>();
        rig.publish("first");
        accepted.add("first");
        Path ballast = fill();
        Throwable refusal = publishUntilRefused(rig, accepted);
        assertThat(refusal)
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("topic \"orders\" were not accepted")
                .hasMessageContaining("The disk is full; make room, and it goes on by itself.");

        Source source = rig.open();
        Delivery delivery = rig.fetchOne(source);
        assertThat(delivery.brokerId()).as("deliveries go on").isEqualTo("first");
        source.ack(delivery);
        accepted.remove("first");

        Files.delete(ballast);
        await().atMost(Duration.ofSeconds(20)).until(() -> isAccepted(rig, "later"));
        accepted.add("later");
        StoredRig next = rig.killed(folder.resolve("copy"));
        next.time.advance(Given.ACK_DEADLINE);

        assertThat(next.drainedIds()).containsExactlyElementsOf(accepted);
        next.close();
    }

    @Test
    void aProcessKilledOnAFullDiskLosesNothing() throws IOException {
        StoredRig rig = StoredRig.in(disk.resolve("data"), topology);
        List<String> accepted = new ArrayList<>();
        Path ballast = fill();
        Throwable refusal = publishUntilRefused(rig, accepted);
        assertThat(refusal).isNotNull();
        StoredRig.copy(disk.resolve("data"), folder.resolve("copy"));
        Files.delete(ballast);
        rig.close();

        try (StoredRig next = StoredRig.in(folder.resolve("copy"), topology)) {
            // The one that was refused may have been written: its outcome is unknown to a killed process.
            assertThat(next.drainedIds())
                    .startsWith(accepted.toArray(String[]::new))
                    .hasSizeLessThanOrEqualTo(accepted.size() + 1);
        }
    }

    private Path fill() throws IOException {
        Path ballast = disk.resolve("ballast");
        byte[] block = new byte[64 << 10];
        try (OutputStream file = Files.newOutputStream(ballast)) {
            while (Files.getFileStore(disk).getUsableSpace() > 2 << 20) {
                file.write(block);
            }
        }
        return ballast;
    }

    private static Throwable publishUntilRefused(StoredRig rig, List<String> accepted) {
        for (int i = 0; ; i++) {
            try {
                rig.publish(large("m" + i));
                accepted.add("m" + i);
            } catch (CompletionException refused) {
                return refused.getCause();
            }
        }
    }

    private static boolean isAccepted(StoredRig rig, String id) {
        try {
            rig.publish(id);
            return true;
        } catch (CompletionException refused) {
            return false;
        }
    }

    private static OutboundMessage large(String id) {
        return new OutboundMessage(id, Given.body("x".repeat(20_000)), Map.of(), Optional.empty());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
