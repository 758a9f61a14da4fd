package dev.fanfare.local.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.local.inspect.DeadLetterFilter;
import dev.fanfare.local.inspect.DeadLetterIntrospection;
import dev.fanfare.local.inspect.DeadLetterQuery;
import dev.fanfare.local.inspect.DeadMessage;
import dev.fanfare.local.inspect.MessageQuery;
import dev.fanfare.runtime.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything below a subscription's {@code dead-letters}. */
record DeadLetterCalls(DeadLetterIntrospection letters) {
    private static final int USUAL = 100;

    Answer answer(Call call) throws Refusal {
        List<String> path = call.path();
        if (path.isEmpty()) {
            call.must("GET");
            return list(call.query());
        }
        if (path.size() > 1) {
            throw call.lost();
        }
        return switch (path.get(0)) {
            case "groups" -> groups(call);
            case "count" -> count(call);
            case "replay" ->
                Answer.ok(JsonNodeFactory.instance
                        .objectNode()
                        .put("replayed", letters.replay(Filters.of(posted(call)))));
            case "purge" ->
                Answer.ok(JsonNodeFactory.instance.objectNode().put("purged", letters.purge(Filters.of(posted(call)))));
            default -> one(call, SubscriptionCalls.id(path.get(0)));
        };
    }

    private static Content posted(Call call) throws Refusal {
        call.must("POST");
        call.query().allow(List.of());
        return Content.of(call.content(), Filters.NAMES);
    }

    private Answer list(Query query) throws Refusal {
        List<String> names = new ArrayList<>(Filters.PARAMETERS);
        names.addAll(List.of("cursor", "limit", "order"));
        query.allow(names);
        boolean newest = query.word("order", List.of("newest", "oldest")).equals("newest");
        int limit = query.number("limit", 1, MessageQuery.MOST, USUAL);
        DeadLetterQuery wanted = new DeadLetterQuery(query.text("cursor"), limit, newest, Filters.of(query));
        try {
            return Answer.ok(DeadLetterJson.page(letters.list(wanted)));
        } catch (IllegalArgumentException cursor) {
            throw Refusal.bad(String.valueOf(cursor.getMessage()), "Begin without a cursor.");
        }
    }

    private Answer groups(Call call) throws Refusal {
        call.must("GET");
        call.query().allow(List.of());
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.set("groups", DeadLetterJson.groups(letters.groups()));
        return Answer.ok(all);
    }

    private Answer count(Call call) throws Refusal {
        call.must("GET");
        call.query().allow(Filters.PARAMETERS);
        DeadLetterFilter filter = Filters.of(call.query());
        return Answer.ok(JsonNodeFactory.instance.objectNode().put("count", letters.count(filter)));
    }

    private Answer one(Call call, MessageId id) throws Refusal {
        call.must("GET");
        call.query().allow(List.of());
        Optional<DeadMessage> found = letters.find(id);
        return Answer.ok(
                DeadLetterJson.letter(
                        found.orElseThrow(
                                () -> Refusal.missing(
                                        "There is no dead letter \"" + id + "\" here.",
                                        "It was replayed, purged or forgotten, or it never was one; GET …/dead-letters lists those there are."))));
    }
}
