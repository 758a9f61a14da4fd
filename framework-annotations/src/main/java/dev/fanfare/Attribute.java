package dev.fanfare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sends a component of an event as a message attribute as well, where filters can see it. The type is {@code String},
 * {@code boolean}, an integral or floating primitive or its box, {@code UUID} or an enum; null is left out. At most 4 per
 * topic.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Attribute {
    /**
     * The attribute's name, {@code [A-Za-z0-9_.-]+}, not starting with {@code ce-}, {@code ff-}, {@code aws}, {@code
     * amazon} or {@code goog}; empty for the component's name.
     */
    String value() default "";
}
