package dev.fanfare.processor.model;

import java.util.Optional;
import java.util.Set;

/**
 * What is declared outside the compilation, as far as the compiler sees its classes: in libraries, in main code beside which
 * tests are compiled, and in sources that an incremental build leaves as they are.
 */
public interface Elsewhere {
    /** The name of the topic that a type of this canonical name declares; empty where there is none. */
    Optional<String> topic(String type);

    /** The subscriptions of a class of this canonical name, as {@code topic/name}; none where there is no such class. */
    Set<String> subscriptions(String type);
}
