package dev.fanfare.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private static final Logger LOG = System.getLogger("dev.fanfare.runtime.dispatch");

    @Test
    void aRecordIsOneLineWithItsCauses() {
        String printed = printed(
                false,
                () -> LOG.log(
                        Level.ERROR,
                        "It failed.\nMore.",
                        new IllegalStateException("outer\nsecond line", new IllegalArgumentException("inner"))));

        assertThat(printed).isEqualToNormalizingNewlines("  log        SEVERE: It failed. outer inner\n");
    }

    @Test
    void whatTheRecordSaysAlreadyIsNotRepeated() {
        assertThat(printed(
                        false,
                        () -> LOG.log(
                                Level.WARNING,
                                "It failed: why.",
                                new IllegalStateException("why", new NullPointerException()))))
                .isEqualToNormalizingNewlines("  log        WARNING: It failed: why. java.lang.NullPointerException\n");
    }

    @Test
    void errorsHaveTheirTraceWhereTracesAreWanted() {
        assertThat(printed(true, () -> LOG.log(Level.ERROR, "It failed.", new IllegalStateException("why"))))
                .contains("It failed. why")
                .contains("\tat dev.fanfare.sample.LogLinesTest");
        assertThat(printed(true, () -> LOG.log(Level.WARNING, "It failed.", new IllegalStateException("why"))))
                .contains("WARNING")
                .doesNotContain("\tat ");
    }

    @Test
    void whatIsBelowInfoIsNotPrintedAndAfterwardsNothingIs() {
        assertThat(printed(true, () -> LOG.log(Level.DEBUG, "detail"))).isEmpty();

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LogLines.during(new PrintStream(bytes, true, StandardCharsets.UTF_8), true, () -> 0);
        LOG.log(Level.DEBUG, "after");
        assertThat(bytes.size()).isZero();
    }

    private static String printed(boolean traces, Runnable logging) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LogLines.during(new PrintStream(bytes, true, StandardCharsets.UTF_8), traces, () -> {
            logging.run();
            return 0;
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
