package dev.fanfare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a subscription: the method, which is not private, handles its messages. Returning acknowledges, throwing is a
 * failed attempt.
 *
 * <p>Durations are written as a whole number and a unit: {@code "250ms" "30s" "10m" "12h" "7d"}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Subscribe.All.class)
public @interface Subscribe {
    /** The subscription's name: kebab-case, 1-63 characters, unique on its topic; empty for the method's name in kebab-case. */
    String value() default "";

    /** The {@code @Topic}-annotated type, where the parameter's type is not itself a topic. */
    Class<?> topic() default void.class;

    /** An expression over the event's attributes, such as {@code "plan = 'pro' AND NOT EXISTS trial"}; empty for everything. */
    String filter() default "";

    /** The most messages handled at once, per process, 1-1000. */
    int concurrency() default 16;

    /** How soon a message comes back after its consumer died, 10 s to 10 min; extended while the handler runs. */
    String ackDeadline() default "30s";

    /** A handler that runs longer, up to 12 h, is interrupted and the attempt has failed. */
    String timeout() default "10m";

    /** How long an undelivered message is kept, 10 min to 14 d. */
    String retention() default "7d";

    /** How failed attempts are repeated. */
    Retry retry() default @Retry;

    /** The container of repeated {@link Subscribe}; never written by hand. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @interface All {
        /** The subscriptions of the method. */
        Subscribe[] value();
    }
}
