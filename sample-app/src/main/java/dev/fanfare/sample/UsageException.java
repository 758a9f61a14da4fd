package dev.fanfare.sample;

/** Arguments that make no sense; the message says which. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
