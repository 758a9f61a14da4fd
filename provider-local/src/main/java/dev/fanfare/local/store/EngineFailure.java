package dev.fanfare.local.store;

/** What a failure of the engine or the file system means, as far as its message says. */
final class EngineFailure {
    private EngineFailure() {}

    /** The disk is full, or what this user may have of it. */
    static boolean isFull(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("No space left") || message.contains("no space") || message.contains("quota exceeded");
    }

    /** The files may not be written. */
    static boolean isDenied(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Permission denied") || message.contains("Read-only file system");
    }
}
