package dev.fanfare.local.fidelity;

import dev.fanfare.limits.PubSubFilter;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A subscription's filter as Pub/Sub takes it.
 *
 * @param text empty for none
 */
record FilterText(String text) {
    static FilterText of(Topology.Subscription subscription) {
        List<String> parts = new ArrayList<>();
        if (!subscription.eventNames().isEmpty()) {
            parts.add(PubSubFilter.in("ce-type", subscription.eventNames()));
        }
        subscription.filter().ifPresent(filter -> parts.add(text(filter.condition())));
        return new FilterText(PubSubFilter.and(parts));
    }

    /** Bytes in UTF-8. */
    int length() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String text(Filter.Condition condition) {
        if (condition instanceof Filter.And and) {
            return PubSubFilter.and(and.all().stream().map(FilterText::text).toList());
        }
        if (condition instanceof Filter.Not not) {
            return PubSubFilter.not(text(not.condition()));
        }
        if (condition instanceof Filter.In in) {
            return PubSubFilter.in(in.attribute(), in.values());
        }
        return condition instanceof Filter.Prefix prefix
                ? PubSubFilter.prefix(prefix.attribute(), prefix.prefix())
                : PubSubFilter.exists(((Filter.Exists) condition).attribute());
    }
}
