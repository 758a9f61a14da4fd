package dev.fanfare.runtime.internal.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.Map;

/** Lays JSON out: a member or element a line, two spaces a level, {@code \n} at the end of each line. */
final class CanonicalJson {
    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static String write(JsonNode json) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.value(json, 0);
        return canonical.out.append('\n').toString();
    }

    private void value(JsonNode json, int level) {
        if (!json.isContainerNode() || json.isEmpty()) {
            out.append(json);
        } else if (json.isObject()) {
            object(json, level);
        } else {
            array(json, level);
        }
    }

    private void object(JsonNode json, int level) {
        String separator = "{";
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            line(separator, level + 1);
            out.append(TextNode.valueOf(member.getKey())).append(": ");
            value(member.getValue(), level + 1);
            separator = ",";
        }
        line("", level);
        out.append('}');
    }

    private void array(JsonNode json, int level) {
        String separator = "[";
        for (Iterator<JsonNode> elements = json.elements(); elements.hasNext(); ) {
            line(separator, level + 1);
            value(elements.next(), level + 1);
            separator = ",";
        }
        line("", level);
        out.append(']');
    }

    private void line(String before, int level) {
        out.append(before).append('\n').append("  ".repeat(level));
    }
}
