package dev.fanfare.infra.aws;

/**
 * Text where AWS wants at least one character: the empty text is the sign for the empty set, and a text of such signs alone has
 * one more. Everything else is as it is. Pure; {@code decode(encode(x))} is {@code x}.
 */
public final class EmptyText {
    private static final char SIGN = '\u2205';

    private EmptyText() {}

    /** As AWS takes it. */
    public static String encode(String text) {
        return text.isEmpty() || isEncoded(text) ? text + SIGN : text;
    }

    /** As it was before. */
    public static String decode(String text) {
        return isEncoded(text) ? text.substring(1) : text;
    }

    /** Whether a text stands for another one. */
    public static boolean isEncoded(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c == SIGN);
    }
}
