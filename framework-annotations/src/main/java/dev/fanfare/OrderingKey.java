package dev.fanfare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one component of an event whose value orders its messages: those of one key reach each subscription in
 * publish order, one at a time. The type is {@code String}, an integral primitive or its box, {@code UUID} or an enum;
 * the value is never null.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface OrderingKey {}
