package dev.fanfare.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A command line that was run.
 *
 * @param code what it ended with
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int code, String out, String err) {
    static Run in(Path directory, String... arguments) {
        return of(directory, false, "", Map.of(), arguments);
    }

    static Run onTerminal(Path directory, String answer, Map<String, String> environment, String... arguments) {
        return of(directory, true, answer, environment, arguments);
    }

    private static Run of(
            Path directory, boolean isTerminal, String answer, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new Console(
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)),
                        isTerminal,
                        environment,
                        directory),
                arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
