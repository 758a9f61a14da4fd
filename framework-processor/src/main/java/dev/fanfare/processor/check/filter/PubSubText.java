package dev.fanfare.processor.check.filter;

import dev.fanfare.processor.model.FilterModel.And;
import dev.fanfare.processor.model.FilterModel.Condition;
import dev.fanfare.processor.model.FilterModel.Exists;
import dev.fanfare.processor.model.FilterModel.In;
import dev.fanfare.processor.model.FilterModel.Not;
import dev.fanfare.processor.model.FilterModel.Prefix;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A filter as Google Pub/Sub would take it: the longest form that a provider may send. {@code !=} is said with NOT, since
 * whether Pub/Sub's {@code !=} matches a missing attribute is nowhere promised; keys with other characters than letters,
 * digits and '_' are quoted.
 */
final class PubSubText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]+");

    private PubSubText() {}

    /** The length in UTF-8, with the clause for the event's names. */
    static int bytes(Condition condition, List<String> eventNames) {
        return of(condition, eventNames).getBytes(StandardCharsets.UTF_8).length;
    }

    static String of(Condition condition, List<String> eventNames) {
        Stream<String> name = eventNames.isEmpty() ? Stream.empty() : Stream.of(in(new In("ce-type", eventNames)));
        return Stream.concat(name, Stream.of(text(condition))).collect(Collectors.joining(" AND "));
    }

    private static String text(Condition condition) {
        if (condition instanceof And and) {
            return and.all().stream().map(PubSubText::text).collect(Collectors.joining(" AND "));
        }
        if (condition instanceof Not not) {
            return "NOT " + text(not.condition());
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
        List<String> each =
                in.values().stream().map(value -> equal(in.attribute(), value)).toList();
        return each.size() == 1 ? each.get(0) : "(" + String.join(" OR ", each) + ")";
    }

    private static String equal(String attribute, String value) {
        return attribute(".", attribute) + " = " + quoted(value);
    }

    private static String attribute(String operator, String name) {
        return "attributes" + operator + (PLAIN.matcher(name).matches() ? name : quoted(name));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
