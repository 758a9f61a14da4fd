package dev.fanfare.runtime.binding;

import org.jspecify.annotations.Nullable;

/** Reads from an event what travels beside its JSON; generated, by direct accessor calls. Stateless. */
public interface EventMapping<E> {
    /** The service that publishes, where the publisher itself does not know better: that of the topic's declaration. */
    String service();

    /** The event's name, {@code ce-type}. */
    String eventName(E event);

    /** The ordering key; null where the topic has none, or where the event's key is null, which the runtime refuses. */
    default @Nullable String key(E event) {
        return null;
    }

    /** Puts the event's attributes; null values are left out. */
    default void attributes(E event, AttributeSink sink) {}

    /** Takes attributes; an overload for each kind of component. */
    interface AttributeSink {
        /** A textual value; left out if null. */
        void put(String name, @Nullable String value);

        /** A number, boolean or UUID in its canonical text; left out if null. */
        default void put(String name, @Nullable Object value) {
            put(name, value == null ? null : value.toString());
        }

        /** An enum constant by its name; left out if null. */
        default void put(String name, @Nullable Enum<?> value) {
            put(name, value == null ? null : value.name());
        }
    }
}
