package dev.fanfare.processor.check.filter;

/**
 * A word of a filter.
 *
 * @param kind what it is
 * @param text a word as written, or the content of a quoted text
 * @param column where it begins, counted from 1
 */
record Token(Kind kind, String text, int column) {
    enum Kind {
        /** A name, keyword, number or boolean: which, the parser sees by the position. */
        WORD,
        /** A text in quotes. */
        TEXT,
        EQUALS,
        DIFFERS,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    /** Whether this is the word, in upper or lower case. */
    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** As messages show it. */
    String display() {
        return switch (kind) {
            case END -> "the end";
            case TEXT -> quoted(text);
            default -> text;
        };
    }

    /** A text as filters write it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
