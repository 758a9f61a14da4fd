package dev.fanfare.processor.generate;

import java.util.Set;

/**
 * What the adapter of a class must heed beyond the model.
 *
 * @param isGeneric whether the class has type parameters
 * @param throwing signatures of methods that declare a throwable which is neither an exception nor an error
 */
record HandlerTraits(boolean isGeneric, Set<String> throwing) {
    static final HandlerTraits NONE = new HandlerTraits(false, Set.of());

    HandlerTraits {
        throwing = Set.copyOf(throwing);
    }
}
