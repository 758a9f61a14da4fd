package dev.fanfare;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How failed attempts of a subscription are repeated: after attempt {@code n} the message comes back after {@code
 * min(maxBackoff, minBackoff * 2^(n-1))}; after {@code maxAttempts} it is dead-lettered.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Retry {
    /** The most attempts, 1-100; after that many failures the message is dead-lettered. */
    int maxAttempts() default 10;

    /** The delay after the first failure, {@code 0s} to {@code 10m}; a provider rounds up to its granularity. */
    String minBackoff() default "10s";

    /** The longest delay, at least {@code minBackoff} and at most {@code 10m}. */
    String maxBackoff() default "10m";

    /** Exceptions, with their subclasses, that no repetition mends: such a message is dead-lettered at once. */
    Class<? extends Throwable>[] never() default {};
}
