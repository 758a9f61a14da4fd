package dev.fanfare.runtime;

import dev.fanfare.runtime.internal.lifecycle.Engine;
import dev.fanfare.runtime.internal.lifecycle.Plan;

/** Starts plans that tests made by hand. */
public final class Started {
    private Started() {}

    /** A running instance. */
    public static Fanfare fanfare(Plan plan) {
        return new Fanfare(Engine.start(plan), false);
    }
}
