package dev.fanfare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says under which names a component, an enum's constant or an event was written before it was renamed. It is read under
 * these too, and always written under its present one. On an event type these are earlier event names, not class names.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface Alias {
    /** The earlier names, as they stand in the JSON or in {@code ce-type}. Nothing else in the type may have them. */
    String[] value();
}
