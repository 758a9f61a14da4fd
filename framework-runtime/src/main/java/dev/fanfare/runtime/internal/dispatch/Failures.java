package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.spi.Failure;
import org.jspecify.annotations.Nullable;

/** Exceptions of applications are code too: one that fails to describe itself must not escape judgement. */
final class Failures {
    private static final int DEEPEST = 50;

    private Failures() {}

    /** The failure itself, or one in its place where describing it, or a cause of it, throws. */
    static @Nullable Throwable speaking(@Nullable Throwable failure) {
        Throwable each = failure;
        try {
            for (int depth = 0; each != null && depth < DEEPEST; depth++, each = each.getCause()) {
                String unused = each.toString();
            }
            return failure;
        } catch (RuntimeException | Error mute) {
            return new IllegalStateException(
                    "The handler threw a " + each.getClass().getName() + ", which failed to describe itself with a "
                            + mute.getClass().getName() + ".");
        }
    }

    /** What a broker may show of the failure; one that has a message but fails to tell it has none. */
    static Failure described(Throwable failure) {
        String name = failure.getClass().getName();
        try {
            String message = failure.getMessage();
            return new Failure(name, message == null ? "" : message);
        } catch (RuntimeException | Error mute) {
            return new Failure(name, "");
        }
    }
}
