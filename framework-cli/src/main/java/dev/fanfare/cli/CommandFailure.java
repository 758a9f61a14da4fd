package dev.fanfare.cli;

import org.jspecify.annotations.Nullable;

/** Ends a command with an error text, which says what to do, and an exit code of {@link ExitCodes}. */
public final class CommandFailure extends RuntimeException {
    private final int exitCode;

    /** A failure without a cause of its own. */
    public CommandFailure(int exitCode, String message) {
        this(exitCode, message, null);
    }

    /** A failure that another one caused; the cause is shown with {@code --verbose} only. */
    public CommandFailure(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** A wrong use of the command line. */
    public static CommandFailure usage(String message) {
        return new CommandFailure(ExitCodes.USAGE, message);
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
