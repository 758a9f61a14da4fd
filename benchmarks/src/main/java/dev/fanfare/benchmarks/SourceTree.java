package dev.fanfare.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Java sources of an application: for each topic an event, a class with its two handlers, and a class that publishes it;
 * ten topics make a service.
 *
 * @param topics how many topics
 * @param root where the packages are
 * @param files the source files
 * @param lines how many lines they have together
 */
record SourceTree(int topics, Path root, List<Path> files, long lines) {
    /** Writes the sources into a folder that does not exist yet or is overwritten. */
    static SourceTree write(int topics, Path root) {
        List<Path> files = new ArrayList<>();
        long lines = 0;
        for (int number = 0; number < topics; number++) {
            Path folder = root.resolve("shop/area" + number / 10);
            lines += write(folder.resolve("Parcel" + number + ".java"), SourceText.event(number), files);
            lines += write(folder.resolve("Tracking" + number + ".java"), SourceText.handlers(number), files);
            lines += write(folder.resolve("Counter" + number + ".java"), SourceText.publishing(number), files);
        }
        return new SourceTree(topics, root, List.copyOf(files), lines);
    }

    /** How many subscriptions the topics have. */
    int subscriptions() {
        return 2 * topics;
    }

    private static long write(Path file, String text, List<Path> files) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        files.add(file);
        return text.lines().count();
    }
}
