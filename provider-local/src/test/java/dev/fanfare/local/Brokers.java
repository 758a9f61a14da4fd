package dev.fanfare.local;

import dev.fanfare.local.durable.StorageSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The brokers of the tests: in memory, or stored in folders of their own where the system property {@code test.storage} says
 * so. The build runs the tests of the guarantees once with each.
 */
public final class Brokers implements AfterEachCallback {
    private static final boolean STORED = Boolean.getBoolean("test.storage");
    private static final Queue<LocalBroker> STORED_BROKERS = new ConcurrentLinkedQueue<>();
    private static final Queue<Runnable> OPEN = new ConcurrentLinkedQueue<>();

    /** Made by JUnit. */
    public Brokers() {}

    static LocalBroker create() {
        if (!STORED) {
            return new LocalBroker();
        }
        Path folder = folder();
        LocalBroker broker = LocalBroker.open(new StorageSettings(folder, Duration.ZERO));
        STORED_BROKERS.add(broker);
        OPEN.add(() -> {
            STORED_BROKERS.remove(broker);
            broker.close();
            delete(folder);
        });
        return broker;
    }

    static Path folder() {
        try {
            return Files.createTempDirectory("fanfare-test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns when nothing is on its way to a storage or from it. */
    static void settle() {
        while (!STORED_BROKERS.stream().allMatch(LocalBroker::isIdle)) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        for (Runnable close = OPEN.poll(); close != null; close = OPEN.poll()) {
            close.run();
        }
    }
}
