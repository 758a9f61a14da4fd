package dev.fanfare.processor.check.filter;

import dev.fanfare.processor.model.AttributeModel;
import dev.fanfare.processor.model.ComponentReading;
import dev.fanfare.processor.model.ValueKind;
import dev.fanfare.processor.report.Suggestions;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Values of a filter against the types of attributes. */
final class Literals {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private Literals() {}

    /** The value as the attribute carries it, which is Java's own text of it; empty if it cannot be one. */
    static Optional<String> text(ComponentReading reading, Token literal) {
        boolean quoted = literal.kind() == Token.Kind.TEXT;
        return switch (reading.kind()) {
            case STRING -> quoted ? Optional.of(literal.text()) : Optional.empty();
            case ENUM ->
                quoted && reading.constants().contains(literal.text()) ? Optional.of(literal.text()) : Optional.empty();
            case UUID -> quoted ? uuid(literal.text()) : Optional.empty();
            case BOOLEAN -> quoted ? Optional.empty() : truth(literal);
            case INTEGER -> quoted ? Optional.empty() : integer(literal.text());
            case FLOATING -> quoted ? Optional.empty() : floating(literal.text());
        };
    }

    /** The attribute's type in words. */
    static String type(ComponentReading reading) {
        return switch (reading.kind()) {
            case STRING -> "a text";
            case BOOLEAN -> "a boolean";
            case INTEGER -> "a whole number";
            case FLOATING -> "a number";
            case UUID -> "a UUID";
            case ENUM -> "an enum";
        };
    }

    /** What to write instead of a value that does not fit. */
    static Optional<String> suggestion(AttributeModel attribute, Token literal) {
        ComponentReading reading = attribute.reading();
        if (literal.isWord("null")) {
            return Optional.of("NOT EXISTS " + attribute.name());
        }
        if (reading.kind() == ValueKind.ENUM) {
            return Suggestions.meant(literal.text(), reading.constants()).map(Token::quoted);
        }
        boolean quoted = literal.kind() == Token.Kind.TEXT;
        Token other = new Token(
                quoted ? Token.Kind.WORD : Token.Kind.TEXT, literal.text().strip(), literal.column());
        return text(reading, other).map(text -> quoted ? text : Token.quoted(text));
    }

    /** An attribute carries {@code UUID.toString()}: lower case, with all its zeros. */
    private static Optional<String> uuid(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        try {
            return Optional.of(UUID.fromString(lower).toString()).filter(lower::equals);
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<String> truth(Token literal) {
        return literal.isWord("true") || literal.isWord("false")
                ? Optional.of(literal.text().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Optional<String> integer(String text) {
        return INTEGER.matcher(text).matches() ? Optional.of(Long.toString(Long.parseLong(text))) : Optional.empty();
    }

    private static Optional<String> floating(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? Optional.empty() : Optional.of(Double.toString(value));
    }
}
