package dev.fanfare.processor.check.filter;

import dev.fanfare.limits.PubSubFilter;
import dev.fanfare.processor.model.FilterModel.And;
import dev.fanfare.processor.model.FilterModel.Condition;
import dev.fanfare.processor.model.FilterModel.Exists;
import dev.fanfare.processor.model.FilterModel.In;
import dev.fanfare.processor.model.FilterModel.Not;
import dev.fanfare.processor.model.FilterModel.Prefix;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A filter as Google Pub/Sub would take it: the longest form that a provider may send. */
final class PubSubText {
    private PubSubText() {}

    /** The length in UTF-8, with the clause for the event's names. */
    static int bytes(Condition condition, List<String> eventNames) {
        return of(condition, eventNames).getBytes(StandardCharsets.UTF_8).length;
    }

    static String of(Condition condition, List<String> eventNames) {
        String text = text(condition);
        return eventNames.isEmpty() ? text : PubSubFilter.and(List.of(PubSubFilter.in("ce-type", eventNames), text));
    }

    private static String text(Condition condition) {
        if (condition instanceof And and) {
            return PubSubFilter.and(and.all().stream().map(PubSubText::text).toList());
        }
        if (condition instanceof Not not) {
            return PubSubFilter.not(text(not.condition()));
        }
        if (condition instanceof In in) {
            return PubSubFilter.in(in.attribute(), in.values());
        }
        return condition instanceof Prefix prefix
                ? PubSubFilter.prefix(prefix.attribute(), prefix.prefix())
                : PubSubFilter.exists(((Exists) condition).attribute());
    }
}
