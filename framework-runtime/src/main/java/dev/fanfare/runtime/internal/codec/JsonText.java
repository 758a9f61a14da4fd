package dev.fanfare.runtime.internal.codec;

/** Text inside a JSON string: how long it is there, and cutting it. */
final class JsonText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final String CUT = "…";

    private JsonText() {}

    /** Cuts text to so many bytes, as it stands in JSON, between characters; replaces what XML forbids by U+FFFD. */
    static String cut(String text, int maxBytes) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        int cutAt = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            int legal = legal(character);
            bytes += length(legal);
            if (bytes > maxBytes) {
                kept.setLength(cutAt);
                return maxBytes < Utf8.length(CUT) ? "" : kept.append(CUT).toString();
            }
            kept.appendCodePoint(legal);
            if (bytes + Utf8.length(CUT) <= maxBytes) {
                cutAt = kept.length();
            }
        }
        return kept.toString();
    }

    /** The bytes that the text takes in a JSON string, in UTF-8. */
    static int length(String text) {
        return text.codePoints().map(JsonText::length).sum();
    }

    private static int length(int character) {
        return switch (character) {
            case '"', '\\', '\b', '\f', '\n', '\r', '\t' -> 2;
            default -> character < 0x20 ? 6 : Utf8.length(character);
        };
    }

    private static int legal(int character) {
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return surrogate || character == 0xFFFE || character == 0xFFFF ? REPLACEMENT : character;
    }
}
