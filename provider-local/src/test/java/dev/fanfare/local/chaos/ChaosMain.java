package dev.fanfare.local.chaos;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Entry point of the chaos run. */
final class ChaosMain {
    /** Handlers fail on purpose, and each failure is logged. */
    private static final Logger FAILURES = Logger.getLogger("dev.fanfare.runtime.dispatch");

    private ChaosMain() {}

    /** Runs rounds as the arguments say; ends with 1 if something was wrong, with 2 if the run was void. */
    public static void main(String[] args) throws IOException, InterruptedException {
        FAILURES.setLevel(Level.OFF);
        System.exit(Options.help(args) ? Options.sayHelp() : new Rounds(Options.of(args)).run());
    }
}
