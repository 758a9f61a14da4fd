package dev.fanfare.processor.lock;

/** A text that is no JSON; the message says what is wrong, and where. */
final class JsonSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    JsonSyntaxException(String message) {
        super(message);
    }
}
