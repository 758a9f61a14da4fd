package dev.fanfare.sample.demo;

/**
 * Something that happened in the application.
 *
 * @param kind what
 * @param name of the topic, of the subscription, or {@code webhook}
 * @param id the message's id
 * @param text more of it
 */
record Event(Kind kind, String name, String id, String text) {
    /** What happened. */
    enum Kind {
        PUBLISHED,
        HANDLED,
        FAILED,
        POSTED
    }
}
