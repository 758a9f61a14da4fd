package dev.fanfare.runtime;

import dev.fanfare.runtime.internal.lifecycle.Engine;
import dev.fanfare.runtime.internal.lifecycle.Plan;

/** A checked application that is not running. Immutable. (A type of its own, since {@code start()} is static in {@link Fanfare}.) */
public final class FanfareApplication {
    private final Plan plan;
    private final boolean closeOnShutdown;

    FanfareApplication(Plan plan, boolean closeOnShutdown) {
        this.plan = plan;
        this.closeOnShutdown = closeOnShutdown;
    }

    /** The merged manifest. */
    public Topology topology() {
        return plan.topology();
    }

    /**
     * Connects, makes the handlers that were not given, and starts every subscription. Each call is an instance of its own.
     *
     * @throws ConfigurationException if the broker lacks something, naming each resource and the fix
     */
    public Fanfare start() {
        return new Fanfare(Engine.start(plan), closeOnShutdown);
    }
}
