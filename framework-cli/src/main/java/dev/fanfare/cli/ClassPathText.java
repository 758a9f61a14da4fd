package dev.fanfare.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Takes class paths apart: entries between path separators, {@code lib/*} for the jars of a directory. */
record ClassPathText(Path directory) {
    /** The entries of all, in their order, relative to the directory. Whether they exist is not looked at. */
    List<Path> paths(List<String> texts) {
        List<Path> paths = new ArrayList<>();
        for (String text : texts) {
            for (String entry : text.split(File.pathSeparator, -1)) {
                if (entry.endsWith("*")) {
                    paths.addAll(jars(directory.resolve(entry.substring(0, entry.length() - 1))));
                } else if (!entry.isEmpty() || text.isEmpty()) {
                    paths.add(directory.resolve(entry));
                }
            }
        }
        return paths;
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new CommandFailure(
                    ExitCodes.MANIFEST, "The directory " + folder + " cannot be listed: " + unreadable, unreadable);
        }
    }
}
