package dev.fanfare.processor.check.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes a filter's text apart. A quote inside a text is doubled: {@code 'it''s'}. Columns count UTF-16 units from 1. */
final class Lexer {
    /** What other languages write, and what a filter writes instead. */
    private static final Map<String, String> FOREIGN = Map.of(
            "==", "equality is a single =",
            "<>", "inequality is !=",
            "&&", "conditions are joined with AND",
            "&", "conditions are joined with AND",
            "||", "there is no OR; for several values of one attribute write name IN ('a', 'b')",
            "|", "there is no OR; for several values of one attribute write name IN ('a', 'b')",
            "!", "negation is NOT, inequality is !=",
            "<", "numbers compare only with =, != and IN",
            ">", "numbers compare only with =, != and IN",
            "\"", "text stands in single quotes");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** The words, with {@link Token.Kind#END} as the last. */
    static List<Token> tokens(String text) throws FilterSyntaxException {
        return new Lexer(text).all();
    }

    private List<Token> all() throws FilterSyntaxException {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                next();
            }
        }
        add(Token.Kind.END, "", 0);
        return tokens;
    }

    private void next() throws FilterSyntaxException {
        char first = text.charAt(at);
        switch (first) {
            case '(' -> add(Token.Kind.OPEN, "(", 1);
            case ')' -> add(Token.Kind.CLOSE, ")", 1);
            case ',' -> add(Token.Kind.COMMA, ",", 1);
            case '\'' -> quoted();
            default -> {
                if (isWordPart(first)) {
                    word();
                } else {
                    operator();
                }
            }
        }
    }

    private void operator() throws FilterSyntaxException {
        if (text.startsWith("!=", at)) {
            add(Token.Kind.DIFFERS, "!=", 2);
        } else if (text.startsWith("=", at) && !text.startsWith("==", at)) {
            add(Token.Kind.EQUALS, "=", 1);
        } else {
            throw unexpected();
        }
    }

    private void quoted() throws FilterSyntaxException {
        StringBuilder content = new StringBuilder();
        int end = at + 1;
        while (end < text.length()) {
            boolean quote = text.charAt(end) == '\'';
            if (quote && !text.startsWith("''", end)) {
                add(Token.Kind.TEXT, content.toString(), end + 1 - at);
                return;
            }
            content.append(text.charAt(end));
            end += quote ? 2 : 1;
        }
        throw new FilterSyntaxException(
                at + 1, "the text that begins here does not end; a quote inside is doubled: ''");
    }

    private void word() {
        int end = at;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        add(Token.Kind.WORD, text.substring(at, end), end - at);
    }

    /** Attribute names, and numbers such as -1.5e+3; letters of any script, so that the message can name the word. */
    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '+';
    }

    private FilterSyntaxException unexpected() {
        String one = new String(Character.toChars(text.codePointAt(at)));
        String two = text.substring(at, Math.min(at + 2, text.length()));
        String advice = FOREIGN.getOrDefault(two, FOREIGN.getOrDefault(one, ""));
        String found = FOREIGN.containsKey(two) ? two : one;
        return new FilterSyntaxException(at + 1, "unexpected " + found + (advice.isEmpty() ? "" : "; " + advice));
    }

    private void add(Token.Kind kind, String content, int length) {
        tokens.add(new Token(kind, content, at + 1));
        at += length;
    }
}
