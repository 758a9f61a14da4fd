package dev.fanfare.local.chaos;

import dev.fanfare.testkit.history.Event;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What one process has done, in a file that it alone appends to: each event in one write of a line, with the time. Whoever is
 * killed loses at most the end of the last line. Thread-safe.
 */
final class Diary implements AutoCloseable {
    static final String SUFFIX = ".diary";

    private final FileOutputStream file;

    /** The diary of a process in a folder. */
    Diary(Path folder, String name) {
        try {
            file = new FileOutputStream(folder.resolve(name + SUFFIX).toFile(), true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns when the event is in the system's hands. The clock is one for all processes of a machine. */
    synchronized void note(Event event) {
        try {
            file.write((System.nanoTime() + "\t" + EventText.of(event) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
