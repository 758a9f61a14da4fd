package dev.fanfare.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** docs/benchmarks.md: a preface, and a section for each JDK, of which a run replaces its own. */
final class Report {
    private static final Pattern SECTION =
            Pattern.compile("^## JDK (\\d+)\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    private final Path file;

    Report(Path file) {
        this.file = file;
    }

    /** Writes the section of the JDK that runs this; those of others stay. */
    void put(Section section) throws IOException {
        put(Runtime.version().feature(), section.toString());
    }

    void put(int jdk, String section) throws IOException {
        Map<Integer, String> sections = new TreeMap<>(existing());
        sections.put(jdk, section);
        StringBuilder text = new StringBuilder(preface());
        sections.forEach((feature, content) -> text.append("\n## JDK ")
                .append(feature)
                .append("\n\n")
                .append(content.strip())
                .append("\n"));
        Files.writeString(file, text);
    }

    private Map<Integer, String> existing() throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        return SECTION.matcher(text)
                .results()
                .collect(Collectors.toMap(match -> Integer.valueOf(match.group(1)), match -> match.group(2)));
    }

    private static String preface() {
        try (var text = Report.class.getResourceAsStream("preface.md")) {
            if (text == null) {
                throw new IllegalStateException("preface.md is not beside this class");
            }
            return new String(text.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
