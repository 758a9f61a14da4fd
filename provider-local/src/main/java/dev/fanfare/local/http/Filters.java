package dev.fanfare.local.http;

import dev.fanfare.local.inspect.DeadLetterFilter;
import java.util.List;

/** Which dead letters a request means. */
final class Filters {
    /** The names in an address; attributes are {@code attribute.NAME=VALUE}. */
    static final List<String> PARAMETERS = List.of("id", "exception", "reason", "attribute.", "since", "until");

    /** The names in a content. */
    static final List<String> NAMES = List.of("all", "id", "exception", "reason", "attributes", "since", "until");

    private Filters() {}

    static DeadLetterFilter of(Query query) throws Refusal {
        return new DeadLetterFilter(
                query.text("id"),
                query.text("exception"),
                query.text("reason"),
                query.under("attribute."),
                query.instant("since"),
                query.instant("until"));
    }

    /** Whoever means all has to say so: what is forgotten must not be as much. */
    static DeadLetterFilter of(Content content) throws Refusal {
        DeadLetterFilter filter = new DeadLetterFilter(
                content.text("id"),
                content.text("exception"),
                content.text("reason"),
                content.texts("attributes"),
                Query.instant("since", content.text("since").orElse(null)),
                Query.instant("until", content.text("until").orElse(null)));
        boolean all = content.flag("all");
        if (all == filter.equals(DeadLetterFilter.ALL)) {
            return filter;
        }
        throw all
                ? Refusal.bad("\"all\" is true, and there are conditions too.", "Leave one of them out.")
                : Refusal.bad("It is not said which dead letters.", "Give a condition, or {\"all\": true}.");
    }
}
