package dev.fanfare.processor.read;

import dev.fanfare.processor.model.SourceRef;

/**
 * The component that is being read.
 *
 * @param path from the event to it, as {@code Signup.address.extra}
 * @param place the component
 */
record Where(String path, SourceRef place) {
    /** A component of this one. */
    Where component(Property property) {
        return new Where(path + "." + property.name(), property.place());
    }
}
