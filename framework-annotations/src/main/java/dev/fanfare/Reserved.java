package dev.fanfare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names that must not return, since messages and dead letters may still hold them with their old meaning: of components of
 * a record or class, of constants of an enum, of events of a sealed interface.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Reserved {
    /** The names, as they stand in the JSON or in {@code ce-type}. */
    String[] value();
}
