package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.NullablePaths;
import dev.fanfare.processor.model.SourceRef;

/**
 * The component that is being read.
 *
 * @param path from the event to it, as {@code Signup.address.extra}
 * @param place the component
 * @param nullable the nullable uses of types in it that only its class file shows
 */
record Where(String path, SourceRef place, NullablePaths nullable) {
    /** A component of this one. */
    Where component(Property property, NullablePaths uses) {
        return new Where(path + "." + property.name(), property.place(), uses);
    }

    /** The elements of the array that it is. */
    Where elements() {
        return new Where(path, place, nullable.elements());
    }

    /** One of its type arguments. */
    Where argument(int index) {
        return new Where(path, place, nullable.argument(index));
    }
}
