package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What is logged with certain words, as far as {@link System.Logger} leads to {@code java.util.logging}. Thread-safe. */
final class Warnings extends Handler {
    private final Logger logger;
    private final String[] words;
    private final Queue<String> found = new ConcurrentLinkedQueue<>();

    private Warnings(Logger logger, String[] words) {
        this.logger = logger;
        this.words = words.clone();
    }

    /** Looks at a logger from now. */
    static Warnings of(String name, String... words) {
        Warnings warnings = new Warnings(Logger.getLogger(name), words);
        warnings.logger.addHandler(warnings);
        return warnings;
    }

    /** Nothing was logged more than once; where it leads elsewhere, nothing was seen. Looks no more. */
    void assertOnce() {
        logger.removeHandler(this);
        boolean seen =
                System.LoggerFinder.getLoggerFinder().getClass().getName().startsWith("sun.");
        assertThat(found).as("what was logged").hasSize(seen ? 1 : found.isEmpty() ? 0 : 1);
    }

    @Override
    public void publish(LogRecord record) {
        String text = new SimpleFormatter().formatMessage(record);
        for (String word : words) {
            if (!text.contains(word)) {
                return;
            }
        }
        found.add(text);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
