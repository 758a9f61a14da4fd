package dev.fanfare.processor.manifest;

import dev.fanfare.limits.Limits;
import dev.fanfare.processor.model.FilterModel;
import dev.fanfare.processor.model.FilterModel.And;
import dev.fanfare.processor.model.FilterModel.Condition;
import dev.fanfare.processor.model.FilterModel.Exists;
import dev.fanfare.processor.model.FilterModel.In;
import dev.fanfare.processor.model.FilterModel.Not;
import dev.fanfare.processor.model.FilterModel.Prefix;
import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.model.SubscriptionModel.RetryModel;
import dev.fanfare.processor.model.TypeRef;
import java.time.Duration;

/** A subscription as the manifest says it, with every default written out. */
public final class SubscriptionJson {
    /** How long a dead letter is kept: the longest that every provider can. */
    private static final Duration DEAD_LETTER_RETENTION = Limits.LONGEST_RETENTION;

    private SubscriptionJson() {}

    static Json of(HandlerClass handlers, SubscriptionModel subscription) {
        return Json.object()
                .put("topic", subscription.topic().name())
                .put("name", subscription.name())
                .put("doc", Json.of(subscription.doc()))
                .put("service", handlers.service().name())
                .put(
                        "handler",
                        handlers.type().canonical() + "#"
                                + subscription.handler().name())
                .put("eventNames", Json.texts(subscription.eventNames()))
                .put(
                        "filter",
                        subscription.filter().map(SubscriptionJson::filter).orElse(Json.NULL))
                .put("batch", Json.of(subscription.handler().parameter().isBatch()))
                .put("concurrency", subscription.concurrency())
                .put("ackDeadline", iso(subscription.ackDeadline()))
                .put("timeout", iso(subscription.timeout()))
                .put("retention", iso(subscription.retention()))
                .put("retry", retry(subscription.retry()))
                .put("deadLetter", Json.object().put("retention", iso(DEAD_LETTER_RETENTION)))
                .put(
                        "publishes",
                        Json.array(subscription.handler().result().publishes().stream()
                                .map(topic -> Json.of(topic.name()))))
                .put("source", subscription.source().path());
    }

    private static Json retry(RetryModel retry) {
        return Json.object()
                .put("maxAttempts", retry.maxAttempts())
                .put("minBackoff", iso(retry.minBackoff()))
                .put("maxBackoff", iso(retry.maxBackoff()))
                .put(
                        "never",
                        Json.texts(
                                retry.never().stream().map(TypeRef::canonical).toList()));
    }

    /** A filter, as written and as a tree. */
    public static Json filter(FilterModel filter) {
        return Json.object().put("text", filter.text()).put("tree", condition(filter.condition()));
    }

    private static Json condition(Condition condition) {
        if (condition instanceof And and) {
            return Json.object()
                    .put("op", "and")
                    .put("all", Json.array(and.all().stream().map(SubscriptionJson::condition)));
        }
        if (condition instanceof Not not) {
            return Json.object().put("op", "not").put("condition", condition(not.condition()));
        }
        if (condition instanceof In in) {
            return Json.object()
                    .put("op", "in")
                    .put("attribute", in.attribute())
                    .put("values", Json.texts(in.values()));
        }
        if (condition instanceof Prefix prefix) {
            return Json.object()
                    .put("op", "prefix")
                    .put("attribute", prefix.attribute())
                    .put("prefix", prefix.prefix());
        }
        return Json.object().put("op", "exists").put("attribute", ((Exists) condition).attribute());
    }

    /** ISO 8601; {@link Duration#toString} knows no days. */
    public static String iso(Duration duration) {
        boolean days = !duration.isZero() && duration.equals(Duration.ofDays(duration.toDays()));
        return days ? "P" + duration.toDays() + "D" : duration.toString();
    }
}
