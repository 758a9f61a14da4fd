package dev.fanfare.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command line is given by whoever runs it.
 *
 * @param out where data goes; UTF-8
 * @param err where progress and errors go
 * @param in where answers come from
 * @param isTerminal whether a human reads {@code out} and can answer
 * @param environment the variables of the environment
 * @param directory what relative paths are relative to
 */
public record Console(
        PrintStream out,
        PrintStream err,
        InputStream in,
        boolean isTerminal,
        Map<String, String> environment,
        Path directory) {
    /** That of this process. */
    static Console ofProcess() {
        return new Console(
                // Data is UTF-8 whatever the locale says: it is JSON, SVG, HCL.
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8),
                System.err,
                System.in,
                Terminal.isThere(),
                System.getenv(),
                Path.of(""));
    }
}
