package dev.fanfare.testkit.app;

import dev.fanfare.runtime.binding.Contribution;
import dev.fanfare.testkit.app.core.CoreContribution;
import dev.fanfare.testkit.app.core.CoreHandlers;
import dev.fanfare.testkit.app.filtered.FilteredContribution;
import dev.fanfare.testkit.app.filtered.FilteredHandlers;
import dev.fanfare.testkit.app.kinds.KindsContribution;
import dev.fanfare.testkit.app.kinds.KindsHandlers;
import dev.fanfare.testkit.app.once.OnceContribution;
import dev.fanfare.testkit.app.once.OnceHandlers;
import dev.fanfare.testkit.app.ordered.OrderedContribution;
import dev.fanfare.testkit.app.ordered.OrderedHandlers;
import java.util.function.Function;

/** A part of the suite's topology: a package, which is a service as well. What it needs of a provider is all of one kind. */
public enum Group {
    /** Needs no optional feature. */
    CORE("core", CoreContribution.class, CoreHandlers::new),
    /** Needs order. */
    ORDERED("ordered", OrderedContribution.class, OrderedHandlers::new),
    /** Needs {@code EXACTLY_ONCE}. */
    ONCE("once", OnceContribution.class, OnceHandlers::new),
    /** Needs filters. */
    FILTERED("filtered", FilteredContribution.class, FilteredHandlers::new),
    /** Needs filters, for it wants one kind of event. */
    KINDS("kinds", KindsContribution.class, KindsHandlers::new);

    /** The manifest's place on a class path. */
    public static final String MANIFEST = "META-INF/fanfare/dev.fanfare.testkit.app.json";

    private final String service;
    private final Class<? extends Contribution> contribution;

    @SuppressWarnings("ImmutableEnumChecker") // constructors
    private final Function<Desk, Object> handlers;

    Group(String service, Class<? extends Contribution> contribution, Function<Desk, Object> handlers) {
        this.service = service;
        this.contribution = contribution;
        this.handlers = handlers;
    }

    /** The handlers of this part, which pass everything on to the desk. */
    public Object handlers(Desk desk) {
        return handlers.apply(desk);
    }

    String service() {
        return service;
    }

    Class<? extends Contribution> contribution() {
        return contribution;
    }

    /** Whether a name of a Java type, or a source, is of this part. */
    boolean owns(String name) {
        String path = Group.class.getPackageName() + "." + service + ".";
        return name.replace('/', '.').startsWith(path);
    }
}
