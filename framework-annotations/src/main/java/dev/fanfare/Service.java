package dev.fanfare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which service the code of a package or class belongs to; the nearest enclosing one wins. Without one the service
 * is the last segment of the package. Services are the unit of least privilege.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface Service {
    /** The service's name: kebab-case, 1-63 characters. */
    String value();
}
