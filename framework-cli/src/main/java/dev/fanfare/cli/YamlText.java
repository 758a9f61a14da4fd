package dev.fanfare.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes JSON as YAML 1.2 that readers of YAML 1.1 understand alike: what could be read as anything but a text stands in
 * JSON's quotes.
 */
final class YamlText {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z_/][A-Za-z0-9_./#$-]*(?: [A-Za-z0-9_./#$(][A-Za-z0-9_./#$()-]*)*");
    private static final Pattern WORD =
            Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|\\.?(?:inf|nan)", Pattern.CASE_INSENSITIVE);

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    /** The text, with a line feed at its end. */
    static String write(JsonNode json) {
        YamlText yaml = new YamlText();
        if (isBlock(json)) {
            yaml.block(json, 0, false);
        } else {
            yaml.scalar(json);
        }
        return yaml.out.toString();
    }

    private static boolean isBlock(JsonNode json) {
        return json.isContainerNode() && !json.isEmpty();
    }

    /** @param isInside whether the first line is already begun, behind the dash of an element */
    private void block(JsonNode json, int level, boolean isInside) {
        boolean isFirst = isInside;
        if (json.isObject()) {
            for (Map.Entry<String, JsonNode> member : json.properties()) {
                indent(level, isFirst);
                out.append(text(member.getKey())).append(':');
                value(member.getValue(), member.getValue().isArray() ? level : level + 1);
                isFirst = false;
            }
        } else {
            for (JsonNode element : json) {
                indent(level, isFirst);
                out.append("- ");
                if (isBlock(element)) {
                    block(element, level + 1, true);
                } else {
                    scalar(element);
                }
                isFirst = false;
            }
        }
    }

    private void value(JsonNode json, int level) {
        if (isBlock(json)) {
            out.append('\n');
            block(json, level, false);
        } else {
            out.append(' ');
            scalar(json);
        }
    }

    private void scalar(JsonNode json) {
        out.append(json.isTextual() ? text(json.textValue()) : json.toString()).append('\n');
    }

    private void indent(int level, boolean isDone) {
        if (!isDone) {
            out.append("  ".repeat(level));
        }
    }

    private static String text(String text) {
        boolean isPlain = text.length() < 1000
                && PLAIN.matcher(text).matches()
                && !WORD.matcher(text).matches();
        return isPlain ? text : TextNode.valueOf(text).toString();
    }
}
