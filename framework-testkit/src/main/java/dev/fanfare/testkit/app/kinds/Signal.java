package dev.fanfare.testkit.app.kinds;

import dev.fanfare.Topic;

/** An event of two kinds, of which a subscription wants one. */
@Topic("kit-signals")
public sealed interface Signal {
    /** Wanted. */
    record Stop(String where) implements Signal {}

    /** Not wanted. */
    record Go(String where) implements Signal {}
}
