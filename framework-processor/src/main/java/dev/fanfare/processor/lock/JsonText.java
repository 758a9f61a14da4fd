package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259). Stricter than the standard in that a member must not come twice, and nesting is bounded. For one
 * text.
 */
final class JsonText {
    private static final int DEPTH = 200;
    private static final Pattern LITERAL =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** The value that the text is. */
    static Json read(String text) throws JsonSyntaxException {
        JsonText reader = new JsonText(text);
        Json value = reader.value(0);
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.wrong("more text after the value");
        }
        return value;
    }

    private Json value(int depth) throws JsonSyntaxException {
        if (depth > DEPTH) {
            throw wrong("too many levels");
        }
        skipSpace();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> Json.of(string());
            default -> literal();
        };
    }

    private Json object(int depth) throws JsonSyntaxException {
        Json.Members object = Json.object();
        at++;
        for (boolean isFirst = true; !ends('}', isFirst); isFirst = false) {
            skipSpace();
            if (peek() != '"') {
                throw wrong("a member's name is missing");
            }
            String name = string();
            skipSpace();
            expect(':');
            Json value = value(depth + 1);
            if (object.members().containsKey(name)) {
                throw wrong("\"" + name + "\" comes twice");
            }
            object.put(name, value);
        }
        return object;
    }

    private Json array(int depth) throws JsonSyntaxException {
        List<Json> elements = new ArrayList<>();
        at++;
        for (boolean isFirst = true; !ends(']', isFirst); isFirst = false) {
            elements.add(value(depth + 1));
        }
        return Json.array(elements.stream());
    }

    /** Whether the object or array ends here; else goes past the comma before the next element. */
    private boolean ends(char end, boolean isFirst) throws JsonSyntaxException {
        skipSpace();
        if (peek() == end) {
            at++;
            return true;
        }
        if (!isFirst) {
            expect(',');
        }
        return false;
    }

    private Json literal() throws JsonSyntaxException {
        Matcher matcher = LITERAL.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw wrong(at == text.length() ? "it ends too early" : "unexpected '" + text.charAt(at) + "'");
        }
        at = matcher.end();
        return new Json.Literal(matcher.group());
    }

    private String string() throws JsonSyntaxException {
        StringBuilder out = new StringBuilder();
        at++;
        while (peek() != '"') {
            char letter = text.charAt(at++);
            if (letter < ' ') {
                at--;
                throw wrong("a control character in a string");
            }
            out.append(letter == '\\' ? escaped() : letter);
        }
        at++;
        return out.toString();
    }

    private char escaped() throws JsonSyntaxException {
        char letter = peek();
        at++;
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw wrong("unknown escape '\\" + letter + "'");
        };
    }

    private char unicode() throws JsonSyntaxException {
        Matcher digits = HEX.matcher(text).region(at, text.length());
        if (!digits.lookingAt()) {
            throw wrong("four hexadecimal digits are missing");
        }
        at = digits.end();
        return (char) Integer.parseInt(digits.group(), 16);
    }

    private void expect(char letter) throws JsonSyntaxException {
        if (peek() != letter) {
            throw wrong("'" + letter + "' is missing");
        }
        at++;
    }

    private char peek() throws JsonSyntaxException {
        if (at >= text.length()) {
            throw wrong("it ends too early");
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private JsonSyntaxException wrong(String what) {
        String before = text.substring(0, Math.min(at, text.length()));
        long line = before.chars().filter(letter -> letter == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return new JsonSyntaxException(what + ", at line " + line + ", column " + column);
    }
}
