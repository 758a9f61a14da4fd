package dev.fanfare.local.fidelity;

import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The size of a subscription's filter as an SNS filter policy: its attributes are keys, and so is the event's name where it
 * matters.
 *
 * @param keys how many there are
 * @param combinations the product of the numbers of their entries
 */
record FilterPolicy(int keys, long combinations) {
    /** No further than this, which no product of two such numbers overflows. */
    private static final long MANY = 1_000_000;

    static FilterPolicy of(Topology.Subscription subscription) {
        Entries entries = new Entries(new LinkedHashMap<>(), new HashSet<>());
        if (!subscription.eventNames().isEmpty()) {
            entries.add(new Filter.In("ce-type", subscription.eventNames()), false);
        }
        subscription.filter().ifPresent(filter -> entries.add(filter.condition(), false));
        long combinations = 1;
        for (String key : entries.counts.keySet()) {
            combinations = Math.min(combinations * entries.of(key), MANY);
        }
        return new FilterPolicy(entries.counts.size(), combinations);
    }

    /**
     * The entries of each key. What need not be there takes one more, for being absent: {@code anything-but} of SNS wants the
     * attribute.
     *
     * @param present the attributes that must be there
     */
    private record Entries(Map<String, Integer> counts, Set<String> present) {
        void add(Filter.Condition condition, boolean negated) {
            if (condition instanceof Filter.And and) {
                and.all().forEach(each -> add(each, negated));
            } else if (condition instanceof Filter.Not not) {
                add(not.condition(), !negated);
            } else if (condition instanceof Filter.In in) {
                add(in.attribute(), in.values().size(), !negated);
            } else if (condition instanceof Filter.Prefix prefix) {
                add(prefix.attribute(), 1, !negated);
            } else if (condition instanceof Filter.Exists exists) {
                add(exists.attribute(), 0, true);
            }
        }

        private void add(String attribute, int values, boolean isThere) {
            counts.merge(attribute, values, Integer::sum);
            if (isThere) {
                present.add(attribute);
            }
        }

        long of(String key) {
            return Math.max(1, counts.getOrDefault(key, 0) + (present.contains(key) ? 0 : 1));
        }
    }
}
