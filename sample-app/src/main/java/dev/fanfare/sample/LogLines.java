package dev.fanfare.sample;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.IntSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Prints what Fanfare and the sample log, from INFO on, one line a record with its exceptions' messages. Where traces are
 * wanted, errors have their stack trace below. Thread-safe.
 */
final class LogLines extends Handler {
    /** Kept here, since the logging framework itself forgets a logger that nobody holds. */
    private final Logger logger = Logger.getLogger("dev.fanfare");

    private final PrintStream out;
    private final boolean traces;
    private final SimpleFormatter messages = new SimpleFormatter();

    private LogLines(PrintStream out, boolean traces) {
        this.out = out;
        this.traces = traces;
    }

    /** Takes over from the default, with its two lines a record and whole stack traces, while something runs. */
    static int during(PrintStream out, boolean traces, IntSupplier run) {
        LogLines lines = new LogLines(out, traces);
        lines.setLevel(Level.INFO);
        lines.logger.addHandler(lines);
        lines.logger.setUseParentHandlers(false);
        try {
            return run.getAsInt();
        } finally {
            lines.close();
        }
    }

    @Override
    public void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        StringBuilder line = new StringBuilder(
                "  log        " + entry.getLevel().getName() + ": " + firstLine(messages.formatMessage(entry)));
        Throwable failure = entry.getThrown();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String told = firstLine(cause.getMessage() == null ? cause.toString() : cause.getMessage());
            line.append(line.indexOf(told) < 0 ? " " + told : "");
        }
        if (failure != null && traces && entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            line.append(System.lineSeparator()).append(trace.toString().stripTrailing());
        }
        out.println(line);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
