package dev.fanfare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what stands for values from the future. An enum reads a constant that it does not have as the marked one. A sealed
 * event reads an event whose name it does not have as the marked record, whose components are {@code String eventName} and
 * {@code String json}, the body as it came; such a record is read only and cannot be published.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface Unknown {}
