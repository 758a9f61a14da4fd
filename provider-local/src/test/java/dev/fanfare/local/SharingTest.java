package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.local.share.PortFile;
import dev.fanfare.runtime.VirtualTime;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes share a directory, and whichever of them owns it is killed, again and again. */
class SharingTest {
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    private final List<Child> children = new ArrayList<>();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> delivered = ConcurrentHashMap.newKeySet();
    private final Set<String> acked = ConcurrentHashMap.newKeySet();
    private final Set<String> wrong = ConcurrentHashMap.newKeySet();

    @AfterEach
    void endAll() throws InterruptedException {
        for (Child child : children) {
            // By its handle: the process itself would close the pipe, with lines in it that nobody has read.
            child.process.toHandle().destroyForcibly();
            child.process.waitFor();
        }
    }

    @Test
    @Timeout(180)
    void anotherProcessTakesOverWhenTheOwnerIsKilledAndNothingIsLost() throws Exception {
        for (int i = 0; i < 3; i++) {
            start("c" + i);
        }
        for (int kill = 0; kill < KILLS; kill++) {
            awaitProgress();
            Child owner = owner();
            owner.process.toHandle().destroyForcibly();
            owner.process.waitFor();
            await("another owner").atMost(Duration.ofSeconds(20)).until(() -> ownerPid() != owner.process.pid());
            children.remove(owner);
            start("k" + kill);
        }
        awaitProgress();
        endAll();
        for (Child child : children) {
            child.reader.join();
        }

        assertThat(wrong).isEmpty();
        assertThat(lost()).isEmpty();
    }

    /** Every process has something accepted, and handled, that it had not before. */
    private void awaitProgress() {
        int before = accepted.size();
        List<Integer> each =
                children.stream().map(child -> child.accepted.get()).toList();
        int handled = acked.size();
        await("progress of all").atMost(Duration.ofSeconds(30)).until(() -> {
            for (int i = 0; i < each.size(); i++) {
                if (children.get(i).accepted.get() < each.get(i) + 20) {
                    return false;
                }
            }
            return accepted.size() > before && acked.size() > handled + 20;
        });
    }

    /** What was accepted, was never delivered, and is not there either. */
    private Set<String> lost() {
        Set<String> missing = ConcurrentHashMap.newKeySet();
        missing.addAll(accepted);
        missing.removeAll(delivered);
        try (StoredRig rig = StoredRig.in(folder, SharingChild.topology(), new VirtualTime(java.time.Instant.now()))) {
            for (int empty = 0; empty < 3; ) {
                Source source = rig.open();
                List<Delivery> some = rig.fetch(source, 100);
                source.stopFetching();
                for (Delivery delivery : some) {
                    missing.remove(delivery.brokerId());
                    // Or those behind it in its key would expire without having been seen.
                    source.ack(delivery).toCompletableFuture().join();
                }
                empty = some.isEmpty() ? empty + 1 : 0;
                rig.time.advance(Duration.ofSeconds(1));
            }
        }
        return missing;
    }

    private Child owner() {
        return children.stream()
                .filter(child -> child.process.pid() == ownerPid())
                .findFirst()
                .orElseThrow();
    }

    private long ownerPid() {
        try {
            return PortFile.read(folder).orElseThrow().pid();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void start(String name) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SharingChild.class.getName(),
                        folder.toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        children.add(new Child(process));
    }

    /** A process, and what it says. */
    private final class Child {
        final Process process;
        final Thread reader = new Thread(this::read);
        final AtomicInteger accepted = new AtomicInteger();

        Child(Process process) {
            this.process = process;
            reader.start();
        }

        private void read() {
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said(line.split(" ", -1));
                }
            } catch (IOException killed) {
                wrong.add("Its output cannot be read: " + killed);
            }
        }

        private void said(String[] words) {
            switch (words[0]) {
                case "accepted" -> {
                    SharingTest.this.accepted.add(words[1]);
                    accepted.incrementAndGet();
                }
                case "delivered" -> delivered.add(words[1]);
                case "acked" -> acked.add(words[1]);
                case "started", "lost", "failed" -> {}
                default -> wrong.add(String.join(" ", words));
            }
        }
    }
}
