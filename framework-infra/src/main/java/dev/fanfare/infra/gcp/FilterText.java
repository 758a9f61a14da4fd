package dev.fanfare.infra.gcp;

import dev.fanfare.limits.PubSubFilter;
import dev.fanfare.runtime.Filter.And;
import dev.fanfare.runtime.Filter.Condition;
import dev.fanfare.runtime.Filter.Exists;
import dev.fanfare.runtime.Filter.In;
import dev.fanfare.runtime.Filter.Not;
import dev.fanfare.runtime.Filter.Prefix;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a subscription wants, as Pub/Sub's filter says it. Pure. */
public final class FilterText {
    private static final String EVENT_NAME = "ce-type";

    private FilterText() {}

    /** The filter, empty for everything. */
    public static String of(Topology.Subscription subscription) {
        List<String> parts = new ArrayList<>();
        if (!subscription.eventNames().isEmpty()) {
            parts.add(PubSubFilter.in(EVENT_NAME, subscription.eventNames()));
        }
        subscription.filter().ifPresent(filter -> parts.add(text(filter.condition())));
        return PubSubFilter.and(parts);
    }

    /** Whether it wants a message: the same, for a server that stores the filter and does not filter. */
    public static boolean matches(Topology.Subscription subscription, Map<String, String> attributes) {
        List<String> names = subscription.eventNames();
        return (names.isEmpty() || names.contains(attributes.getOrDefault(EVENT_NAME, "")))
                && (subscription.filter().isEmpty()
                        || subscription.filter().get().matches(attributes));
    }

    private static String text(Condition condition) {
        if (condition instanceof And and) {
            return PubSubFilter.and(and.all().stream().map(FilterText::text).toList());
        }
        if (condition instanceof Not not) {
            String inner = text(not.condition());
            return PubSubFilter.not(not.condition() instanceof And ? "(" + inner + ")" : inner);
        }
        if (condition instanceof In in) {
            return PubSubFilter.in(in.attribute(), in.values());
        }
        return condition instanceof Prefix prefix
                ? PubSubFilter.prefix(prefix.attribute(), prefix.prefix())
                : PubSubFilter.exists(((Exists) condition).attribute());
    }
}
