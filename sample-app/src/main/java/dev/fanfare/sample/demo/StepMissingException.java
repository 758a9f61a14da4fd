package dev.fanfare.sample.demo;

/** A step of the demonstration did not happen; the message says which. */
final class StepMissingException extends RuntimeException {
    StepMissingException(String message) {
        super(message);
    }
}
