package dev.fanfare.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a program of this JDK printed, and how long it ran.
 *
 * @param lines its output and errors
 * @param millis from before it was started until it had ended
 */
record ChildProcess(List<String> lines, double millis) {
    /**
     * Runs a program of the JDK that runs this, and waits for it.
     *
     * @throws IllegalStateException with its output if it fails
     */
    static ChildProcess run(String program, List<String> arguments) {
        List<String> command = Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", program)
                                .toString()),
                        arguments.stream())
                .toList();
        try {
            long begun = System.nanoTime();
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            List<String> lines = process.inputReader().lines().toList();
            int status = process.waitFor();
            double millis = (System.nanoTime() - begun) / 1e6;
            if (status != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " ended with " + status + ":\n" + String.join("\n", lines));
            }
            return new ChildProcess(lines, millis);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + program + " ran", interrupted);
        }
    }

    /** The numbers of the lines that begin with the word, in order. */
    List<Double> numbers(String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> Double.valueOf(line.substring(word.length() + 1)))
                .toList();
    }

    /** The number of the only line that begins with the word. */
    double number(String word) {
        return numbers(word).get(0);
    }
}
