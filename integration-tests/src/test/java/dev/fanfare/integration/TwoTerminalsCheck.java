package dev.fanfare.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The two terminals of docs/guide/local.md, as they stand there; needs the jars, so it runs after packaging. */
@Timeout(180)
class TwoTerminalsCheck {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String PACKAGES = "mvn -q -pl framework-processor,provider-local -am -Dmaven.test.skip package\n";
    private static final String DIRECTORY = "-Dfanfare.local.dir=/tmp/talk ";

    @TempDir
    Path folder;

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final List<Terminal> terminals = new ArrayList<>();
    private String starts = "";

    @BeforeEach
    void compileAsThePageSays() throws Exception {
        String page = Files.readString(ROOT.resolve("docs/guide/local.md"));
        Matcher commands = COMMANDS.matcher(page.substring(page.indexOf("### Two terminals")));
        assertThat(commands.find()).isTrue();
        String prepares = commands.group(1);
        assertThat(commands.find()).isTrue();
        starts = commands.group(1);
        assertThat(prepares).startsWith(PACKAGES);
        assertThat(starts).contains(DIRECTORY);
        for (String module : List.of("framework-processor", "provider-local")) {
            Files.createSymbolicLink(folder.resolve(module), ROOT.resolve(module));
        }
        Process process = shell(prepares.substring(PACKAGES.length()));
        String problems = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(problems).isZero();
    }

    @AfterEach
    void closeTerminals() throws InterruptedException {
        for (Terminal terminal : terminals) {
            terminal.kill();
        }
    }

    private Process shell(String commands) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-ec", commands).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .merge("PATH", Path.of(System.getProperty("java.home"), "bin") + ":", (path, java) -> java + path);
        return builder.start();
    }

    private Terminal open() throws IOException {
        Terminal terminal = new Terminal(shell("exec "
                + starts.replace(DIRECTORY, "-Dfanfare.local.dir=" + folder.resolve("talk") + " ")));
        terminals.add(terminal);
        awaitSaid("I am process " + terminal.process.pid() + ".");
        return terminal;
    }

    private void awaitSaid(String line) {
        await(line).atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(said)
                .contains(line));
    }

    @Test
    void whatIsTypedInOneIsSaidInOneOfThemWhoeverHasTheBrokerAndGoesOnWhenItIsKilled() throws Exception {
        Terminal first = open();
        Terminal second = open();
        first.type("one");
        second.type("two");
        awaitSaid("process " + first.process.pid() + " said: one");
        awaitSaid("process " + second.process.pid() + " said: two");

        first.kill();
        second.type("three");
        awaitSaid("process " + second.process.pid() + " said: three");
        assertThat(String.join("\n", said))
                .contains("Looking for the next one.")
                .contains("is there again, in this process.");

        Terminal third = open();
        third.type("four");
        awaitSaid("process " + third.process.pid() + " said: four");
    }

    /** A process, and what it says. */
    private final class Terminal {
        private final Process process;
        private final Writer keyboard;
        private final Thread reader = new Thread(this::read);

        Terminal(Process process) {
            this.process = process;
            this.keyboard = process.outputWriter();
            reader.start();
        }

        private void read() {
            try (BufferedReader lines = process.inputReader()) {
                lines.lines().forEach(said::add);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void type(String line) throws IOException {
            keyboard.write(line + "\n");
            keyboard.flush();
        }

        void kill() throws InterruptedException {
            // By its handle: the process itself would close the pipe, with lines in it that nobody has read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            reader.join();
        }
    }
}
