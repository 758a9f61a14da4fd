package dev.fanfare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void eachKindHasItsExitCode() {
        assertThat(handle(new CommandFailure(ExitCodes.PARTIAL, "half"))).isEqualTo(5);
        assertThat(handle(new ConfigurationException("broken", List.of("a")))).isEqualTo(3);
        assertThat(handle(new TimeoutException("late"))).isEqualTo(17);
        assertThat(handle(new IOException("disk"))).isEqualTo(1);
        assertThat(handle(new IllegalStateException("bug"))).isEqualTo(1);
        assertThat(handle(new InterruptedException())).isEqualTo(130);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theTextSaysWhatWasWrongWithoutATrace() {
        handle(new NoSuchFileException("prices.json"));

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("error: There is no file prices.json." + System.lineSeparator());
    }

    private int handle(Exception thrown) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Failures(new Session(new Console(
                        stream, stream, new ByteArrayInputStream(new byte[0]), false, Map.of(), Path.of(""))))
                .handle(thrown);
    }
}
