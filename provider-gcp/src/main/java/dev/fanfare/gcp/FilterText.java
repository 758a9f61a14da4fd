package dev.fanfare.gcp;

import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Filter.And;
import dev.fanfare.runtime.Filter.Condition;
import dev.fanfare.runtime.Filter.Exists;
import dev.fanfare.runtime.Filter.In;
import dev.fanfare.runtime.Filter.Not;
import dev.fanfare.runtime.Filter.Prefix;
import dev.fanfare.runtime.Topology;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a subscription wants, as Pub/Sub's filter says it. {@code !=} is said with NOT, since whether Pub/Sub's own matches a
 * missing attribute is nowhere promised.
 */
final class FilterText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]+");

    private FilterText() {}

    /** The filter, empty for everything. */
    static String of(Topology.Subscription subscription) {
        List<String> names = subscription.eventNames();
        Stream<String> name = names.isEmpty() ? Stream.empty() : Stream.of(in(new In("ce-type", names)));
        Stream<String> own = subscription.filter().map(Filter::condition).map(FilterText::text).stream();
        return Stream.concat(name, own).collect(Collectors.joining(" AND "));
    }

    /** Whether it wants a message: the same, for a server that stores the filter and does not filter. */
    static boolean matches(Topology.Subscription subscription, Map<String, String> attributes) {
        List<String> names = subscription.eventNames();
        return (names.isEmpty() || names.contains(attributes.getOrDefault("ce-type", "")))
                && (subscription.filter().isEmpty()
                        || subscription.filter().get().matches(attributes));
    }

    private static String text(Condition condition) {
        if (condition instanceof And and) {
            return and.all().stream().map(FilterText::text).collect(Collectors.joining(" AND "));
        }
        if (condition instanceof Not not) {
            String inner = text(not.condition());
            return not.condition() instanceof And ? "NOT (" + inner + ")" : "NOT " + inner;
        }
        if (condition instanceof In in) {
            return in(in);
        }
        if (condition instanceof Prefix prefix) {
            return "hasPrefix(" + attribute(".", prefix.attribute()) + ", " + quoted(prefix.prefix()) + ")";
        }
        return attribute(":", ((Exists) condition).attribute());
    }

    private static String in(In in) {
        List<String> each = in.values().stream()
                .map(value -> attribute(".", in.attribute()) + " = " + quoted(value))
                .toList();
        return each.size() == 1 ? each.get(0) : "(" + String.join(" OR ", each) + ")";
    }

    private static String attribute(String operator, String name) {
        return "attributes" + operator + (PLAIN.matcher(name).matches() ? name : quoted(name));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
