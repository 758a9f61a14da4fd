package dev.fanfare.local.record;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The definitions of topics and subscriptions as records, as far as a broker and its users need them. */
public final class Definitions {
    private Definitions() {}

    public static byte[] record(Topology.Topic topic) {
        RecordWriter record = new RecordWriter(500)
                .text(topic.name())
                .text(topic.guarantee().name())
                .text(topic.event());
        texts(topic.eventNames(), record);
        record.text(topic.orderingKey().orElse(""));
        return record.text(topic.schema()).text(topic.source()).content();
    }

    public static Topology.Topic topic(byte[] content) {
        RecordReader record = new RecordReader(content);
        String name = record.text();
        Guarantee guarantee = Guarantee.valueOf(record.text());
        String event = record.text();
        List<String> eventNames = texts(record);
        Optional<String> key = Optional.of(record.text()).filter(text -> !text.isEmpty());
        String schema = record.text();
        return new Topology.Topic(
                name, Optional.empty(), guarantee, event, eventNames, key, List.of(), schema, List.of(), record.text());
    }

    public static byte[] record(Topology.Subscription subscription) {
        RecordWriter record = new RecordWriter(1_000)
                .text(subscription.topic())
                .text(subscription.name())
                .text(subscription.service())
                .text(subscription.handler());
        texts(subscription.eventNames(), record);
        record.flag(subscription.filter().isPresent());
        subscription.filter().ifPresent(filter -> {
            record.text(filter.text());
            condition(filter.condition(), record);
        });
        record.flag(subscription.batch())
                .number(subscription.concurrency())
                .number(subscription.ackDeadline().toMillis())
                .number(subscription.timeout().toMillis())
                .number(subscription.retention().toMillis())
                .number(subscription.retry().maxAttempts())
                .number(subscription.retry().minBackoff().toMillis())
                .number(subscription.retry().maxBackoff().toMillis());
        texts(subscription.retry().never(), record);
        record.number(subscription.deadLetter().retention().toMillis());
        texts(subscription.publishes(), record);
        return record.text(subscription.source()).content();
    }

    public static Topology.Subscription subscription(byte[] content) {
        RecordReader record = new RecordReader(content);
        return new Topology.Subscription(
                record.text(),
                record.text(),
                Optional.empty(),
                record.text(),
                record.text(),
                texts(record),
                record.flag() ? Optional.of(new Filter(record.text(), condition(record))) : Optional.empty(),
                record.flag(),
                record.smallNumber(),
                Duration.ofMillis(record.number()),
                Duration.ofMillis(record.number()),
                Duration.ofMillis(record.number()),
                new Topology.Retry(
                        record.smallNumber(),
                        Duration.ofMillis(record.number()),
                        Duration.ofMillis(record.number()),
                        texts(record)),
                new Topology.DeadLetterQueue(Duration.ofMillis(record.number())),
                texts(record),
                record.text());
    }

    private static void texts(List<String> texts, RecordWriter record) {
        record.number(texts.size());
        texts.forEach(record::text);
    }

    private static List<String> texts(RecordReader record) {
        int count = record.smallNumber();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(record.text());
        }
        return List.copyOf(texts);
    }

    private static void condition(Filter.Condition condition, RecordWriter record) {
        if (condition instanceof Filter.And and) {
            record.text("and").number(and.all().size());
            and.all().forEach(each -> condition(each, record));
        } else if (condition instanceof Filter.Not not) {
            condition(not.condition(), record.text("not"));
        } else if (condition instanceof Filter.In in) {
            texts(in.values(), record.text("in").text(in.attribute()));
        } else if (condition instanceof Filter.Prefix prefix) {
            record.text("prefix").text(prefix.attribute()).text(prefix.prefix());
        } else if (condition instanceof Filter.Exists exists) {
            record.text("exists").text(exists.attribute());
        }
    }

    private static Filter.Condition condition(RecordReader record) {
        String kind = record.text();
        return switch (kind) {
            case "and" -> {
                int count = record.smallNumber();
                List<Filter.Condition> all = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    all.add(condition(record));
                }
                yield new Filter.And(List.copyOf(all));
            }
            case "not" -> new Filter.Not(condition(record));
            case "in" -> new Filter.In(record.text(), texts(record));
            case "prefix" -> new Filter.Prefix(record.text(), record.text());
            case "exists" -> new Filter.Exists(record.text());
            default -> throw new IllegalStateException("A stored filter has a condition \"" + kind + "\".");
        };
    }
}
