package dev.fanfare.limits;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a filter as Google Pub/Sub takes it, by which its length is measured ({@link PubSubLimits#FILTER_BYTES}).
 * {@code !=} is said with NOT, since whether Pub/Sub's {@code !=} matches a missing attribute is nowhere promised; keys with
 * other characters than letters, digits and '_' are quoted. Pure.
 */
public final class PubSubFilter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]+");

    private PubSubFilter() {}

    /** All of the parts. */
    public static String and(List<String> parts) {
        return String.join(" AND ", parts);
    }

    /** Not the part. */
    public static String not(String part) {
        return "NOT " + part;
    }

    /** The attribute's value is one of these. */
    public static String in(String attribute, List<String> values) {
        String any = values.stream()
                .map(value -> name(".", attribute) + " = " + quoted(value))
                .collect(Collectors.joining(" OR "));
        return values.size() == 1 ? any : "(" + any + ")";
    }

    /** The attribute's value begins so. */
    public static String prefix(String attribute, String prefix) {
        return "hasPrefix(" + name(".", attribute) + ", " + quoted(prefix) + ")";
    }

    /** The message has the attribute. */
    public static String exists(String attribute) {
        return name(":", attribute);
    }

    private static String name(String operator, String name) {
        return "attributes" + operator + (PLAIN.matcher(name).matches() ? name : quoted(name));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
