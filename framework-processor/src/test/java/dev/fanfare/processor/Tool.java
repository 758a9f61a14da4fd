package dev.fanfare.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A finished run of a program of the running JDK, in a process of its own.
 *
 * @param status 0 if all went well
 * @param text what it printed on either stream
 */
record Tool(int status, String text) {
    /** Runs {@code java}, {@code javac} or another one. */
    static Tool run(String name, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Tool(process.waitFor(), text);
        } catch (IOException failure) {
            throw new AssertionError(name + " cannot be run", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(name + " was interrupted", interrupted);
        }
    }

    /** A class path or processor path. */
    static String path(Path... entries) {
        return Arrays.stream(entries)
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }
}
