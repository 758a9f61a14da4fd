package dev.fanfare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a topic: on an event type (a record, a class that Jackson can bind, or a sealed interface of records), or on
 * an interface that extends {@code Publisher<E>} and declares nothing else.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Topic {
    /** The topic's name: kebab-case, starts with a letter, 1-63 characters, unique in the application. */
    String value();

    /** What the topic promises about how often a message is delivered. */
    Guarantee guarantee() default Guarantee.AT_LEAST_ONCE;

    /** Which changes of the event the compiler lets pass, where it compares with a lock file. */
    Compatibility compatibility() default Compatibility.FULL_TRANSITIVE;
}
