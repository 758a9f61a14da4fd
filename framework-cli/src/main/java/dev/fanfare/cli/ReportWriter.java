package dev.fanfare.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a report in the format that was asked for. */
record ReportWriter(boolean isColoured) {
    /** The text, with a line feed at its end. */
    String write(Report report, Format format) {
        return switch (format) {
            case TABLE -> new TableText(isColoured).write(report.parts());
            case MD -> new MarkdownText().write(report.parts());
            case JSON -> JsonLayout.pretty(document(report));
            case YAML -> YamlText.write(document(report));
            case JSONL -> lines(report);
        };
    }

    private static ObjectNode document(Report report) {
        return head(report).setAll(report.data());
    }

    private static ObjectNode head(Report report) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("apiVersion", Report.API_VERSION)
                .put("kind", report.kind());
    }

    private static String lines(Report report) {
        StringBuilder out = new StringBuilder();
        for (JsonNode row : report.data().path(report.rows())) {
            ObjectNode line = head(report);
            if (row instanceof ObjectNode object) {
                line.setAll(object);
            } else {
                line.set("value", row);
            }
            out.append(line).append('\n');
        }
        return out.toString();
    }
}
