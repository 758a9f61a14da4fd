package dev.fanfare.processor;

import dev.fanfare.processor.model.TypeRef;

/**
 * A declaration to be processed, by name, so that it can wait for another round.
 *
 * @param task what it declares
 * @param type the type that declares it
 */
record Work(Task task, TypeRef type) implements Comparable<Work> {
    /** Topics come first: clashes and suggestions for handlers are looked for among them. */
    enum Task {
        TOPIC,
        HANDLERS
    }

    @Override
    public int compareTo(Work other) {
        int byTask = task.compareTo(other.task);
        return byTask != 0 ? byTask : type.compareTo(other.type);
    }
}
