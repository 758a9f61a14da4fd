package dev.fanfare.cli;

import dev.fanfare.infra.manifest.ManifestException;
import dev.fanfare.runtime.ConfigurationException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place that turns what was thrown into an error text and an exit code. */
record Failures(Session session) implements IExecutionExceptionHandler, IParameterExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult unused) {
        return handle(thrown);
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        say(String.valueOf(wrong.getMessage()).replaceFirst("^Error: ", ""));
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().flush();
        session.console().err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }

    /** Prints the error and returns what the process ends with. */
    int handle(Throwable thrown) {
        say(text(thrown));
        if (session.isVerbose()) {
            thrown.printStackTrace(session.console().err());
        }
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return code(thrown);
    }

    private void say(String text) {
        String error = session.isColoured() ? "\u001b[1;31merror:\u001b[0m " : "error: ";
        session.console().err().println(error + text);
    }

    private static int code(Throwable thrown) {
        if (thrown instanceof CommandFailure failure) {
            return failure.exitCode();
        }
        if (thrown instanceof ManifestException || thrown instanceof ConfigurationException) {
            return ExitCodes.MANIFEST;
        }
        if (thrown instanceof TimeoutException) {
            return ExitCodes.TIMEOUT;
        }
        return thrown instanceof InterruptedException ? ExitCodes.INTERRUPTED : ExitCodes.FAILURE;
    }

    private static String text(Throwable thrown) {
        if (thrown instanceof CommandFailure
                || thrown instanceof ManifestException
                || thrown instanceof ConfigurationException) {
            return String.valueOf(thrown.getMessage());
        }
        if (thrown instanceof NoSuchFileException missing) {
            return "There is no file " + missing.getFile() + ".";
        }
        if (thrown instanceof IOException || thrown instanceof TimeoutException) {
            return thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
        }
        return thrown instanceof InterruptedException
                ? "Interrupted."
                : thrown + "\nThis should not have happened; --verbose shows where it did.";
    }
}
