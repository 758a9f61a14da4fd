package dev.fanfare.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The command {@code fanfare}. */
public final class Main {
    private Main() {}

    /** Runs the arguments and ends the process with one of {@link ExitCodes}. */
    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(), arguments));
    }

    /**
     * Runs the arguments.
     *
     * @return one of {@link ExitCodes}
     */
    public static int run(Console console, String... arguments) {
        Session session = new Session(console);
        Failures failures = new Failures(session);
        try {
            return Commands.of(session)
                    .setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true))
                    .setErr(new PrintWriter(new OutputStreamWriter(console.err(), StandardCharsets.UTF_8), true))
                    .setExecutionExceptionHandler(failures)
                    .setParameterExceptionHandler(failures)
                    .execute(arguments);
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }
}
