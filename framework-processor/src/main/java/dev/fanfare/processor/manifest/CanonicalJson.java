package dev.fanfare.processor.manifest;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Lays JSON out as the runtime does: a member or element a line, two spaces a level, {@code \n} at the end of each line. */
public final class CanonicalJson {
    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** The text of a value. */
    public static String write(Json json) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.value(json, 0);
        return canonical.out.append('\n').toString();
    }

    private void value(Json json, int level) {
        if (json instanceof Json.Text text) {
            quoted(text.text());
        } else if (json instanceof Json.Literal literal) {
            out.append(literal.text());
        } else if (json instanceof Json.Array array) {
            array(array, level);
        } else if (json instanceof Json.Members object) {
            object(object, level);
        }
    }

    private void object(Json.Members object, int level) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            line(separator, level + 1);
            quoted(member.getKey());
            out.append(": ");
            value(member.getValue(), level + 1);
            separator = ",";
        }
        if (!separator.isEmpty()) {
            line("", level);
        }
        out.append('}');
    }

    private void array(Json.Array array, int level) {
        out.append('[');
        String separator = "";
        for (Iterator<Json> elements = array.elements().iterator(); elements.hasNext(); separator = ",") {
            line(separator, level + 1);
            value(elements.next(), level + 1);
        }
        if (!separator.isEmpty()) {
            line("", level);
        }
        out.append(']');
    }

    private void line(String before, int level) {
        out.append(before).append('\n').append("  ".repeat(level));
    }

    /** Escapes what RFC 8259 demands, and half a surrogate pair, which UTF-8 cannot carry. */
    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (letter < ' ' || isLone(text, i)) {
                        out.append("\\u").append(hex(letter));
                    } else {
                        out.append(letter);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isLone(String text, int index) {
        char letter = text.charAt(index);
        if (Character.isHighSurrogate(letter)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(letter) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    private static String hex(char letter) {
        String digits = Integer.toHexString(letter).toUpperCase(Locale.ROOT);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
