package dev.fanfare.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.sample.Arguments.Mode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final UptimeMonitor program = new UptimeMonitor(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void nothingIsTheDemonstration() {
        assertThat(Arguments.parse().mode()).isEqualTo(Mode.DEMO);
    }

    @Test
    void servingTakesItsOptionsInAnyOrder() {
        Arguments arguments =
                Arguments.parse("--port", "0", "--serve", "--data", "d", "--interval", "5", "--webhook", "http://h/x");

        assertThat(arguments)
                .isEqualTo(new Arguments(
                        Mode.SERVE,
                        0,
                        Optional.of(Path.of("d")),
                        Optional.of(URI.create("http://h/x")),
                        Duration.ofSeconds(5)));
        assertThat(Arguments.parse("--serve").port()).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--sreve",
                "serve",
                "--port 80",
                "--serve --port",
                "--serve --port 65536",
                "--serve --port -1",
                "--serve --port many",
                "--serve --interval 0",
                "--serve --webhook example.com",
                "--serve --webhook ftp://example.com/",
                "--serve --webhook http://[",
                "--serve --data a;INIT=x",
                "--serve --data"
            })
    void whatMakesNoSenseIsAUsageError(String line) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" "))).isInstanceOf(UsageException.class);

        assertThat(program.run(line.split(" "))).isEqualTo(64);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--serve", "--help");
    }

    @Test
    void helpIsPrintedAndIsNoError() {
        assertThat(program.run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Arguments.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
