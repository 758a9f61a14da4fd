package dev.fanfare.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README and guide show is what the product does. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path README = ROOT.resolve("README.md");

    @TempDir
    Path scratch;

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> guide = Files.list(ROOT.resolve("docs/guide"))) {
            return Stream.concat(Stream.of(README), guide.sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySnippetCompiles(Path page) throws IOException {
        Compiled compiled = Compiled.of(Snippets.sources(page), scratch);

        assertThat(compiled.messages()).isEmpty();
    }

    @Test
    void theReadmesManifestIsTheOneThatItsCodeGives() throws IOException {
        Compiled compiled = Compiled.of(Snippets.sources(README), scratch);

        String manifest = outdented(Files.readString(compiled.output().resolve("META-INF/fanfare/docs.readme.json")));
        List<String> blocks = Snippets.blocks(README, "json");
        assertThat(blocks).hasSize(1);
        for (String part : outdented(blocks.get(0)).split("\n…\n", -1)) {
            assertThat(manifest).contains(part.strip());
        }
    }

    @Test
    void theReadmesErrorIsTheOneThatItsTypoGives() throws IOException {
        List<String> shown = Snippets.blocks(README, "text").stream()
                .filter(block -> block.contains("[FF-"))
                .toList();
        String sound = "filter = \"plan = 'pro'\"";
        Map<String, String> sources = Snippets.sources(README);
        assertThat(sources.values()).anyMatch(source -> source.contains(sound));
        sources.replaceAll((name, source) -> source.replace(sound, "filter = \"plann = 'pro'\""));

        Compiled compiled = Compiled.of(sources, scratch);

        assertThat(shown).hasSize(1);
        assertThat(compiled.messages()).hasSize(1);
        assertThat(withoutLine(compiled.messages().get(0))).isEqualTo(withoutLine(withoutSource(shown.get(0))));
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(220);
    }

    @Test
    void everyLinkBetweenThePagesLeadsSomewhere() throws IOException {
        for (Path page : pages().toList()) {
            for (String target : links(Files.readString(page))) {
                assertThat(page.resolveSibling(target))
                        .as("%s in %s", target, page)
                        .exists();
            }
        }
    }

    private static List<String> links(String text) {
        return Pattern.compile("\\]\\(([^)#]+?)(#[^)]*)?\\)")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(target -> !target.contains("://"))
                .toList();
    }

    private static String outdented(String text) {
        return text.replaceAll("(?m)^ +", "");
    }

    /** javac shows the line and a caret below it, indented deeper than any line of a message. */
    private static String withoutSource(String shown) {
        return shown.replaceAll("(?m)^ {4,}.*\n", "").strip();
    }

    /** The README's snippets have line numbers of their own. */
    private static String withoutLine(String message) {
        return message.replaceFirst("\\.java:\\d+:", ".java:N:");
    }
}
