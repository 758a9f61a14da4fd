package dev.fanfare.processor.model;

import java.util.Optional;

/**
 * A handler's shape.
 *
 * @param name the method's name
 * @param isStatic whether it needs no instance
 * @param parameter the form of its parameter
 * @param event the {@code E} of its parameter: the topic's event type or a permitted record
 * @param result what it returns
 */
public record HandlerMethod(String name, boolean isStatic, Parameter parameter, TypeRef event, Result result) {
    /** The forms of a handler's parameter. */
    public enum Parameter {
        /** {@code E}. */
        EVENT,
        /** {@code Message<E>}. */
        MESSAGE,
        /** {@code List<E>}. */
        EVENTS,
        /** {@code List<Message<E>>}. */
        MESSAGES;

        /** Whether the handler takes a batch. */
        public boolean isBatch() {
            return this == EVENTS || this == MESSAGES;
        }
    }

    /**
     * What a handler returns.
     *
     * @param form how many events
     * @param publishes the topic that they are published to, its event names only those that are returned; empty
     *     exactly for {@link Form#NOTHING}
     * @param isAsync whether they come in a {@code CompletionStage}
     */
    public record Result(Form form, Optional<TopicLink> publishes, boolean isAsync) {}

    /** How many events a handler returns. */
    public enum Form {
        /** {@code void}, or a stage of any value that is no event. */
        NOTHING,
        /** One event; null is none. */
        ONE,
        /** An {@code Optional}. */
        OPTIONAL,
        /** A {@code List}. */
        LIST
    }
}
