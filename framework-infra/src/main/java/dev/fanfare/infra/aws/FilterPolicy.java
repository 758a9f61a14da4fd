package dev.fanfare.infra.aws;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A subscription's filter as SNS has it. Immutable. SNS cannot say everything that a filter can about one attribute, such as
 * a prefix and an exception to it; then the policy lets more through, and the rest is left to {@link #matches}.
 *
 * @param json the policy; empty for everything
 * @param exact whether it lets exactly what matches through
 * @param filter what matches
 */
public record FilterPolicy(Optional<String> json, boolean exact, Optional<Filter> filter) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EVENT_NAME = "ce-type";

    /** The policy of a subscription, its event names included. */
    public static FilterPolicy of(Topology.Subscription subscription) {
        Map<String, Demand> demands = new TreeMap<>();
        boolean exact = subscription
                .filter()
                .map(filter -> add(filter.condition(), true, demands))
                .orElse(true);
        ObjectNode policy = JSON.createObjectNode();
        if (!subscription.eventNames().isEmpty()) {
            ArrayNode names = policy.putArray(EVENT_NAME);
            subscription.eventNames().forEach(names::add);
        }
        for (Map.Entry<String, Demand> demand : demands.entrySet()) {
            ArrayNode alternatives = JSON.createArrayNode();
            exact &= demand.getValue().write(alternatives);
            if (!alternatives.isEmpty()) {
                policy.set(demand.getKey(), alternatives);
            }
        }
        return new FilterPolicy(
                policy.isEmpty() ? Optional.empty() : Optional.of(policy.toString()), exact, subscription.filter());
    }

    /** Whether a message that came through the policy is wanted. */
    public boolean matches(Map<String, String> attributes) {
        return exact || filter.map(wanted -> wanted.matches(attributes)).orElse(true);
    }

    /** Gathers what is demanded of each attribute; false if that leaves something out. */
    private static boolean add(Filter.Condition condition, boolean holds, Map<String, Demand> demands) {
        if (condition instanceof Filter.Not not) {
            return add(not.condition(), !holds, demands);
        }
        if (condition instanceof Filter.And and) {
            if (!holds) {
                // One of several does not hold: an OR, which a policy has not.
                return false;
            }
            boolean all = true;
            for (Filter.Condition each : and.all()) {
                all &= add(each, true, demands);
            }
            return all;
        }
        if (condition instanceof Filter.In in) {
            demand(in.attribute(), demands).in(in.values(), holds);
        } else if (condition instanceof Filter.Prefix prefix) {
            demand(prefix.attribute(), demands).prefix(prefix.prefix(), holds);
        } else if (condition instanceof Filter.Exists exists) {
            demand(exists.attribute(), demands).exists(holds);
        }
        return true;
    }

    private static Demand demand(String attribute, Map<String, Demand> demands) {
        return demands.computeIfAbsent(attribute, any -> new Demand());
    }

    /** Everything that is demanded of one attribute, all at once. */
    private static final class Demand {
        private @Nullable Set<String> among;
        private final Set<String> not = new LinkedHashSet<>();
        private final List<String> prefixes = new ArrayList<>();
        private final List<String> notPrefixes = new ArrayList<>();
        private boolean there;
        private boolean absent;

        void in(List<String> values, boolean holds) {
            if (!holds) {
                not.addAll(values);
            } else if (among == null) {
                among = new LinkedHashSet<>(values);
            } else {
                among.retainAll(values);
            }
        }

        void prefix(String prefix, boolean holds) {
            (holds ? prefixes : notPrefixes).add(prefix);
        }

        void exists(boolean holds) {
            there |= holds;
            absent |= !holds;
        }

        /** Adds the alternatives of which a policy wants one; false if they let more through. */
        boolean write(ArrayNode to) {
            if (absent) {
                to.addObject().put("exists", false);
                return among == null && prefixes.isEmpty() && !there;
            }
            if (among != null) {
                among.stream().filter(this::allows).map(EmptyText::encode).forEach(to::add);
                return !to.isEmpty();
            }
            return prefixes.isEmpty() ? writeExceptions(to) : writePrefix(to);
        }

        private boolean allows(String value) {
            return !not.contains(value)
                    && prefixes.stream().allMatch(value::startsWith)
                    && notPrefixes.stream().noneMatch(value::startsWith);
        }

        private boolean writePrefix(ArrayNode to) {
            String longest = prefixes.stream()
                    .reduce((a, b) -> a.length() >= b.length() ? a : b)
                    .orElse("");
            if (longest.isEmpty()) {
                to.addObject().put("exists", true);
            } else {
                to.addObject().put("prefix", longest);
            }
            return not.isEmpty()
                    && notPrefixes.isEmpty()
                    && prefixes.stream().allMatch(longest::startsWith)
                    && !EmptyText.isEncoded(longest);
        }

        private boolean writeExceptions(ArrayNode to) {
            if (not.isEmpty() && notPrefixes.isEmpty()) {
                to.addObject().put("exists", true);
                return true;
            }
            if (notPrefixes.contains("")) {
                to.addObject().put("exists", false);
                return !there;
            }
            ObjectNode exception = to.addObject();
            if (not.isEmpty()) {
                exception.putObject("anything-but").put("prefix", notPrefixes.get(0));
            } else {
                ArrayNode values = exception.putArray("anything-but");
                not.stream().map(EmptyText::encode).forEach(values::add);
            }
            if (!there) {
                to.addObject().put("exists", false);
            }
            return not.isEmpty()
                    ? notPrefixes.size() == 1 && !EmptyText.isEncoded(notPrefixes.get(0))
                    : notPrefixes.isEmpty();
        }
    }
}
