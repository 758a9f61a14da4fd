package dev.fanfare.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** docs/benchmarks.md: a preface, and a section for each JDK, of which a run replaces its own, or the parts that it made. */
final class Report {
    private static final Pattern SECTION =
            Pattern.compile("^## JDK (\\d+)\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern PART = Pattern.compile("^(?=### )", Pattern.MULTILINE);

    private final Path file;

    Report(Path file) {
        this.file = file;
    }

    /**
     * Writes the section of the JDK that runs this; those of others stay.
     *
     * @param whole whether the section has every part; otherwise those that it does not have stay as they are, too
     */
    void put(Section section, boolean whole) throws IOException {
        int jdk = Runtime.version().feature();
        String made = section.toString();
        put(jdk, whole ? made : merged(existing().getOrDefault(jdk, ""), made));
    }

    /** The older section with what the newer one has: the machine before the first part, and each part by its heading. */
    static String merged(String older, String newer) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String text : List.of(older, newer)) {
            for (String part : PART.splitAsStream(text.strip()).toList()) {
                String heading =
                        part.startsWith("### ") ? part.lines().findFirst().orElse("") : "";
                parts.put(heading, part.strip());
            }
        }
        return String.join("\n\n", parts.values());
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
