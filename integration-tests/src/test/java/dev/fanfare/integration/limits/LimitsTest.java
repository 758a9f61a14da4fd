package dev.fanfare.integration.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.limits.Limits;
import dev.fanfare.limits.PubSubLimits;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the clouds stand in one place, and the guide shows them. */
class LimitsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("docs/guide/limits.md");
    private static final String BEGIN = "<!-- limits: written by LimitsTest -->\n\n";
    private static final String END = "\n<!-- /limits -->";

    @Test
    void theGuideShowsThem() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END, begin);
        if ("update".equals(System.getProperty("goldens"))) {
            Files.writeString(PAGE, page.substring(0, begin) + LimitsTable.text() + page.substring(end));
        } else {
            assertThat(page.substring(begin, end))
                    .as(PAGE + "; -Dgoldens=update writes it")
                    .isEqualTo(LimitsTable.text());
        }
    }

    @Test
    void theGuideShowsAllOfThem() throws IllegalAccessException {
        String table = LimitsTable.text();

        for (Class<?> limits : List.of(Limits.class, AmazonLimits.class, PubSubLimits.class)) {
            for (Field figure : limits.getFields()) {
                Object value = figure.get(null);
                String shown = value instanceof Duration span ? LimitsTable.span(span) : LimitsTable.count((int) value);
                assertThat(table).as(figure.toString()).contains(shown);
            }
        }
    }

    @Test
    void noOtherFileHasThem() throws IOException {
        List<String> repeated = new ArrayList<>();
        for (Path source : sources()) {
            Repeated.in(Files.readString(source)).forEach(line -> repeated.add(ROOT.relativize(source) + ": " + line));
        }

        assertThat(repeated)
                .as("figures that dev.fanfare.limits has; refer to them, or rename what is something else")
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of(
                "framework-processor",
                "framework-runtime",
                "framework-testkit",
                "provider-local",
                "provider-aws",
                "provider-gcp")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        assertThat(sources).hasSizeGreaterThan(100);
        return sources;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static final int LONGEST_KEY = 1_024;",
                "private static final int ATTRIBUTE_NAME = 256;",
                "int size = 262144;",
                "if (name.length() > 256) {",
                "private static final int MOST_ATTEMPTS = 100;",
                "final int MOST_CONCURRENT = 1_000;",
                "Duration.ofHours(12)",
                "Duration.ofDays(14)",
                "\"A topic name is 1-63 characters\"",
                "\"are at most 150: the limit of Amazon SNS.\""
            })
    void aRepeatedFigureIsFound(String line) {
        assertThat(Repeated.in("class A {\n" + line + "\n}\n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// at most 150 of them",
                "/** At most 262,144 bytes, 262_144. */",
                "static final int PAGE = 1_024;",
                "byte[] buffer = new byte[256];",
                "MessageDigest.getInstance(\"SHA-256\")",
                "Duration.ofMinutes(1)",
                "if (found <= 1000) {",
                "case \"m\" -> Duration.ofMinutes(count);",
                "if (size > 1_0240) {"
            })
    void whatIsNoneIsLeftAlone(String line) {
        assertThat(Repeated.in("class A {\n" + line + "\n}\n")).isEmpty();
    }
}
