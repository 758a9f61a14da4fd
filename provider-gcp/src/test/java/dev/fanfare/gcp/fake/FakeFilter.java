package dev.fanfare.gcp.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pub/Sub's filter language: equality, existence, hasPrefix, NOT, AND, OR and parentheses. */
final class FakeFilter {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\")|(hasPrefix)|(attributes)|(AND|OR|NOT)\\b|([A-Za-z0-9_]+)|(!=|[=.:(),]))");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    private FakeFilter(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        if (!text.substring(end).isBlank() || text.length() > 256) {
            throw new IllegalArgumentException("Invalid filter: " + text);
        }
    }

    static Predicate<Map<String, String>> parse(String text) {
        if (text.isEmpty()) {
            return any -> true;
        }
        FakeFilter filter = new FakeFilter(text);
        Predicate<Map<String, String>> whole = filter.junction();
        if (filter.at < filter.tokens.size()) {
            throw new IllegalArgumentException("Invalid filter: " + text);
        }
        return whole;
    }

    /** AND and OR may not be mixed without parentheses. */
    private Predicate<Map<String, String>> junction() {
        Predicate<Map<String, String>> all = term();
        String operator = peek();
        while (operator.equals("AND") || operator.equals("OR")) {
            next();
            Predicate<Map<String, String>> one = term();
            all = operator.equals("AND") ? all.and(one) : all.or(one);
            if ((peek().equals("AND") || peek().equals("OR")) && !peek().equals(operator)) {
                throw new IllegalArgumentException("Parentheses are required between AND and OR.");
            }
            operator = peek();
        }
        return all;
    }

    private Predicate<Map<String, String>> term() {
        String token = next();
        if (token.equals("NOT")) {
            return term().negate();
        }
        if (token.equals("(")) {
            Predicate<Map<String, String>> inner = junction();
            expect(")");
            return inner;
        }
        if (token.equals("hasPrefix")) {
            expect("(");
            expect("attributes");
            expect(".");
            String name = text(next());
            expect(",");
            String prefix = text(next());
            expect(")");
            return attributes -> attributes.getOrDefault(name, "").startsWith(prefix) && attributes.containsKey(name);
        }
        if (!token.equals("attributes")) {
            throw new IllegalArgumentException("Invalid filter at " + token);
        }
        boolean exists = next().equals(":");
        String name = text(next());
        if (exists) {
            return attributes -> attributes.containsKey(name);
        }
        boolean equal = next().equals("=");
        String value = text(next());
        return attributes -> value.equals(attributes.get(name)) == equal;
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private String next() {
        if (at == tokens.size()) {
            throw new IllegalArgumentException("The filter ends too soon.");
        }
        return tokens.get(at++);
    }

    private void expect(String token) {
        if (!next().equals(token)) {
            throw new IllegalArgumentException("The filter lacks " + token);
        }
    }

    private static String text(String token) {
        return token.startsWith("\"")
                ? token.substring(1, token.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
                : token;
    }
}
