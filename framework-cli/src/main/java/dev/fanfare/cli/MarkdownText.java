package dev.fanfare.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Writes parts as Markdown in GitHub's flavour. */
final class MarkdownText {
    String write(List<Part> parts) {
        return parts.stream().map(MarkdownText::text).collect(Collectors.joining("\n"));
    }

    private static String text(Part part) {
        if (part instanceof Part.Heading heading) {
            return "### " + inline(heading.text()) + "\n";
        }
        if (part instanceof Part.Text text) {
            return inline(text.text()) + "\n";
        }
        if (part instanceof Part.Code code) {
            return code(code);
        }
        if (part instanceof Part.Bullets bullets) {
            return bullets.items().stream()
                    .map(item -> "- " + inline(item) + "\n")
                    .collect(Collectors.joining());
        }
        return table((Part.Table) part);
    }

    private static String code(Part.Code code) {
        String end = code.text().endsWith("\n") ? "" : "\n";
        return "```" + code.language() + "\n" + code.text() + end + "```\n";
    }

    private static String table(Part.Table table) {
        StringBuilder out = new StringBuilder(row(table.header()));
        out.append("| --- ".repeat(table.header().size())).append("|\n");
        table.rows().forEach(row -> out.append(row(row)));
        return out.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream()
                        .map(cell -> "| " + inline(cell).replace("|", "\\|").replace("\n", "<br>") + " ")
                        .collect(Collectors.joining())
                + "|\n";
    }

    /** What would be read as a tag or an entity is not one; no text of a manifest marks anything up. */
    private static String inline(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_");
    }
}
