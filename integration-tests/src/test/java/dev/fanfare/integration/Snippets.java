package dev.fanfare.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java of one page of documentation as one compilation: each chunk between blank lines that declares a type is a file,
 * the rest of each block becomes the body of a method.
 */
final class Snippets {
    private static final Pattern DECLARATION = Pattern.compile(
            "(?s)\\s*(@\\w+(\\([^)]*\\))?\\s+)*((public|final|abstract|sealed|non-sealed|static)\\s+)*(class|record|interface|enum)\\s+(?<name>\\w+).*");
    private static final String IMPORTS = """
            import static org.awaitility.Awaitility.await;
            import static org.junit.jupiter.api.Assertions.assertThrows;
            import dev.fanfare.*;
            import dev.fanfare.local.*;
            import dev.fanfare.local.inspect.*;
            import dev.fanfare.runtime.*;
            import dev.fanfare.runtime.spi.*;
            import dev.fanfare.testkit.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            """;

    private Snippets() {}

    /** The page's package: {@code docs.} and the file's name. */
    static String packageOf(Path page) {
        return "docs."
                + page.getFileName()
                        .toString()
                        .replace(".md", "")
                        .replace("-", "")
                        .toLowerCase(Locale.ROOT);
    }

    /** The blocks of one language, without their fences. */
    static List<String> blocks(Path page, String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : Files.readAllLines(page)) {
            if (block == null && line.equals("```" + language)) {
                block = new StringBuilder();
            } else if (block != null && line.equals("```")) {
                blocks.add(block.toString());
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }

    /** The sources by file name. */
    static Map<String, String> sources(Path page) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        String head = "package " + packageOf(page) + ";\n" + IMPORTS;
        StringBuilder methods = new StringBuilder();
        int number = 0;
        for (String block : blocks(page, "java")) {
            StringBuilder statements = new StringBuilder();
            for (String chunk : chunks(block)) {
                Matcher type = DECLARATION.matcher(chunk);
                if (type.matches()) {
                    sources.put(type.group("name") + ".java", head + chunk);
                } else {
                    statements.append(chunk).append('\n');
                }
            }
            if (!statements.isEmpty()) {
                methods.append(method(++number, statements.toString()));
            }
        }
        sources.put("Page.java", head + "class Page {\n" + methods + "}\n");
        return sources;
    }

    /** A snippet that starts Fanfare itself needs none as a parameter. */
    private static String method(int number, String body) {
        String parameter = body.contains("Fanfare fanfare =") ? "" : "Fanfare fanfare";
        return "    void snippet" + number + "(" + parameter + ") throws Exception {\n" + body + "    }\n";
    }

    /** Parts between blank lines outside of braces. */
    private static List<String> chunks(String block) {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        int depth = 0;
        for (String line : block.lines().toList()) {
            if (line.isBlank() && depth == 0) {
                chunks.add(chunk.toString());
                chunk.setLength(0);
                continue;
            }
            depth += line.chars().map(c -> c == '{' ? 1 : c == '}' ? -1 : 0).sum();
            chunk.append(line).append('\n');
        }
        chunks.add(chunk.toString());
        return chunks.stream().filter(text -> !text.isBlank()).toList();
    }
}
