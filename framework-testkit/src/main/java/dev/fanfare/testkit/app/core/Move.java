package dev.fanfare.testkit.app.core;

import dev.fanfare.Topic;

/** An event of several kinds. */
@Topic("kit-moves")
public sealed interface Move {
    /** It began. */
    record Begun(String what) implements Move {}

    /** It ended. */
    record Ended(String what) implements Move {}
}
