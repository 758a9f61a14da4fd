package dev.fanfare.benchmarks;

import java.io.File;
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

    /**
     * Writes one event of the tree anew, changed.
     *
     * @param root of another folder: the tree stays as it is
     */
    Path change(int number, Path root) {
        List<Path> files = new ArrayList<>();
        write(root.resolve(this.root.relativize(event(number))), SourceText.changedEvent(number), files);
        return files.get(0);
    }

    /** The source of an event. */
    Path event(int number) {
        return files.get(3 * number);
    }

    /** What depends on an event: the classes that handle and publish it. */
    List<Path> dependents(int number) {
        return files.subList(3 * number + 1, 3 * number + 3);
    }

    /** The type that a source of the tree declares. */
    String type(Path file) {
        return root.relativize(file).toString().replaceFirst("\\.java$", "").replace(File.separatorChar, '.');
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
