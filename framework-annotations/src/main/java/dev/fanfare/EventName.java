package dev.fanfare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fixes the name under which an event travels ({@code ce-type}). Without it the name is the topic's, or, for a record of
 * a sealed event, its simple name in kebab-case.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface EventName {
    /** The event's name: kebab-case, 1-63 characters, unique among the events of its topic. */
    String value();
}
