package dev.fanfare.infra.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Expressions of HCL, formatted. Pure. */
final class Hcl {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String INDENT = "  ";

    private Hcl() {}

    /** A literal text, in which nothing is interpolated. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean template = (c == '$' || c == '%') && i + 1 < text.length() && text.charAt(i + 1) == '{';
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(template ? String.valueOf(c) + c : c);
            }
        }
        return quoted.append('"').toString();
    }

    /** A list of literal texts, on one line. */
    static String list(Collection<String> texts) {
        return texts.stream().map(Hcl::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** An object, one member a line; equal signs of lines that follow each other stand below each other. */
    static String object(Map<String, String> members) {
        if (members.isEmpty()) {
            return "{}";
        }
        StringBuilder object = new StringBuilder("{\n");
        List<Map.Entry<String, String>> aligned = new ArrayList<>();
        for (Map.Entry<String, String> member : members.entrySet()) {
            if (member.getValue().indexOf('\n') < 0) {
                aligned.add(member);
            } else {
                align(aligned, object);
                line(key(member.getKey()), member.getValue(), object);
            }
        }
        align(aligned, object);
        return object.append('}').toString();
    }

    private static void align(List<Map.Entry<String, String>> members, StringBuilder to) {
        int width = members.stream()
                .mapToInt(each -> width(key(each.getKey())))
                .max()
                .orElse(0);
        for (Map.Entry<String, String> member : members) {
            String key = key(member.getKey());
            line(key + " ".repeat(width - width(key)), member.getValue(), to);
        }
        members.clear();
    }

    private static int width(String key) {
        return key.codePointCount(0, key.length());
    }

    private static void line(String key, String value, StringBuilder to) {
        to.append(INDENT)
                .append(key)
                .append(" = ")
                .append(value.replace("\n", "\n" + INDENT))
                .append('\n');
    }

    private static String key(String name) {
        return IDENTIFIER.matcher(name).matches() ? name : quoted(name);
    }

    /**
     * A JSON document as an expression.
     *
     * @param literal how a literal is written, by what it would be otherwise
     */
    static String json(JsonNode node, UnaryOperator<String> literal) {
        if (node.isObject()) {
            Map<String, String> members = new LinkedHashMap<>();
            node.properties().forEach(each -> members.put(each.getKey(), json(each.getValue(), literal)));
            return object(members);
        }
        if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            node.forEach(each -> elements.add(json(each, literal)));
            return "[" + String.join(", ", elements) + "]";
        }
        return literal.apply(node.isTextual() ? quoted(node.textValue()) : node.asText());
    }

    /** A JSON document as an expression on one line. */
    static String inline(JsonNode node) {
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(each -> parts.add(key(each.getKey()) + " = " + inline(each.getValue())));
            return "{ " + String.join(", ", parts) + " }";
        }
        node.forEach(each -> parts.add(inline(each)));
        if (node.isArray()) {
            return "[" + String.join(", ", parts) + "]";
        }
        return node.isTextual() ? quoted(node.textValue()) : node.asText();
    }
}
