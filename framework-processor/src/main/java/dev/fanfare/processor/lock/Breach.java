package dev.fanfare.processor.lock;

/**
 * A change that one side does not understand.
 *
 * @param kind what kind of change
 * @param direction which side does not understand it
 * @param type the canonical name of the changed type in the new version; empty where it is the topic
 * @param member the component, constant or event name; empty where it is the type
 * @param before what it was, for a {@link Kind#TYPE}; else empty
 * @param after what it is, for a {@link Kind#TYPE}; the names in question, for a {@link Kind#COLLISION}; what to write
 *     instead, for other kinds, where that can be computed
 */
public record Breach(Kind kind, Direction direction, String type, String member, String before, String after) {
    /** The change as such, whichever side does not understand it. */
    Breach inNoDirection() {
        return new Breach(kind, Direction.BACKWARD, type, member, before, after);
    }

    /** The kinds of changes, with the numbers of the rules that they cover. */
    public enum Kind {
        /** The reader requires a component that the writer may leave out: 3 and 6. */
        REQUIRED,
        /** The same, of an old reader: 5, 7 and 8. */
        GONE,
        /** A component, constant or event has a name that was reserved: 9. */
        RESERVED,
        /** A component was renamed onto a name that the writer has besides: 8. */
        COLLISION,
        /** A value has another form: 10 to 15 and 25 to 27. */
        TYPE,
        /** Something whose JSON no schema describes is declared in another way: none of the rules. */
        UNDESCRIBED,
        /** An enum's constant that old code does not know: 16. */
        CONSTANT_ADDED,
        /** An enum's constant that new code does not know: 17 and 18. */
        CONSTANT_GONE,
        /** An event that old code does not know: 19, 21 and 22. */
        EVENT_ADDED,
        /** An event that new code does not know: 20, 21 and 23. */
        EVENT_GONE
    }
}
