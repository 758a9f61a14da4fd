package dev.fanfare.runtime.spi;

/**
 * Why an attempt failed, as far as a broker may want to show it. Immutable.
 *
 * @param exception the class of what the handler threw, at most {@link #CLASS} characters
 * @param message its message, at most {@link #MESSAGE} characters; empty if it has none
 */
public record Failure(String exception, String message) {
    /** Characters of a class. */
    public static final int CLASS = 200;

    /** Characters of a message. */
    public static final int MESSAGE = 500;

    /** Cuts what is too long. */
    public Failure {
        exception = cut(exception, CLASS);
        message = cut(message, MESSAGE);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        // A copy, so that a short text does not keep a long one.
        return text.substring(0, end) + "…";
    }
}
