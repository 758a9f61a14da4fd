package dev.fanfare.runtime.internal.topology;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import java.time.Duration;
import java.util.Collection;

/** Writes a subscription of a manifest, with its filter. */
record SubscriptionWriter(JsonMapper mapper) {
    ObjectNode write(Topology.Subscription subscription) {
        ObjectNode json = mapper.createObjectNode();
        json.put("topic", subscription.topic());
        json.put("name", subscription.name());
        json.put("doc", subscription.doc().orElse(null));
        json.put("service", subscription.service());
        json.put("handler", subscription.handler());
        json.set("eventNames", texts(subscription.eventNames()));
        json.set("filter", subscription.filter().map(this::filter).orElse(null));
        json.put("batch", subscription.batch());
        json.put("concurrency", subscription.concurrency());
        json.put("ackDeadline", iso(subscription.ackDeadline()));
        json.put("timeout", iso(subscription.timeout()));
        json.put("retention", iso(subscription.retention()));
        json.set("retry", retry(subscription.retry()));
        json.putObject("deadLetter")
                .put("retention", iso(subscription.deadLetter().retention()));
        json.set("publishes", texts(subscription.publishes()));
        json.put("source", subscription.source());
        return json;
    }

    private ObjectNode retry(Topology.Retry retry) {
        ObjectNode json = mapper.createObjectNode();
        json.put("maxAttempts", retry.maxAttempts());
        json.put("minBackoff", iso(retry.minBackoff()));
        json.put("maxBackoff", iso(retry.maxBackoff()));
        json.set("never", texts(retry.never()));
        return json;
    }

    private ObjectNode filter(Filter filter) {
        ObjectNode json = mapper.createObjectNode();
        json.put("text", filter.text());
        json.set("tree", condition(filter.condition()));
        return json;
    }

    private ObjectNode condition(Filter.Condition condition) {
        ObjectNode json = mapper.createObjectNode();
        if (condition instanceof Filter.And and) {
            ArrayNode all = json.put("op", "and").putArray("all");
            and.all().forEach(each -> all.add(condition(each)));
        } else if (condition instanceof Filter.Not not) {
            json.put("op", "not").set("condition", condition(not.condition()));
        } else if (condition instanceof Filter.In in) {
            json.put("op", "in").put("attribute", in.attribute()).set("values", texts(in.values()));
        } else if (condition instanceof Filter.Prefix prefix) {
            json.put("op", "prefix").put("attribute", prefix.attribute()).put("prefix", prefix.prefix());
        } else if (condition instanceof Filter.Exists exists) {
            json.put("op", "exists").put("attribute", exists.attribute());
        }
        return json;
    }

    private ArrayNode texts(Collection<String> texts) {
        ArrayNode array = mapper.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** {@link Duration#toString} knows no days. */
    static String iso(Duration duration) {
        boolean days = !duration.isZero() && duration.equals(Duration.ofDays(duration.toDays()));
        return days ? "P" + duration.toDays() + "D" : duration.toString();
    }
}
