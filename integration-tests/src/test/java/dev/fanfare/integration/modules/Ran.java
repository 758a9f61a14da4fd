package dev.fanfare.integration.modules;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finished run of a program of the running JDK, in a process of its own.
 *
 * @param status 0 if all went well
 * @param text what it printed on either stream
 */
record Ran(int status, String text) {
    /** Runs {@code java}, {@code javac} or another one. */
    static Ran of(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), text);
        } catch (IOException failure) {
            throw new AssertionError(program + " cannot be run", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(program + " was interrupted", interrupted);
        }
    }

    /** Paths as one argument. */
    static String path(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Paths as one argument. */
    static String path(List<Path> first, List<Path> second) {
        return Stream.concat(first.stream(), second.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
