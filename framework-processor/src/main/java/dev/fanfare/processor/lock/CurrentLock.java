package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import dev.fanfare.processor.manifest.Schemas;
import dev.fanfare.processor.manifest.SubscriptionJson;
import dev.fanfare.processor.model.AttributeModel;
import dev.fanfare.processor.model.Compilation;
import dev.fanfare.processor.model.ComponentReading;
import dev.fanfare.processor.model.EventModel;
import dev.fanfare.processor.model.Payload.Definition;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.model.TopicModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What would be locked of a compilation, if it were accepted for the first time. */
final class CurrentLock {
    private CurrentLock() {}

    static Lock of(Compilation compilation) {
        return new Lock(
                compilation.topics().stream()
                        .map(CurrentLock::topic)
                        .sorted(Comparator.comparing(LockedTopic::name))
                        .toList(),
                compilation.handlers().stream()
                        .flatMap(handlers -> handlers.subscriptions().stream()
                                .map(one -> subscription(handlers.type().canonical(), one)))
                        .sorted(Comparator.comparing(LockedSubscription::topic).thenComparing(LockedSubscription::name))
                        .toList());
    }

    private static LockedTopic topic(TopicModel topic) {
        SortedMap<String, String> attributes = topic.event().attributes().stream()
                .collect(Collectors.toMap(
                        AttributeModel::name,
                        attribute -> attribute.reading().kind().jsonType(),
                        (first, second) -> first,
                        TreeMap::new));
        return new LockedTopic(
                topic.name(),
                Optional.of(topic.declaredBy().canonical()),
                topic.guarantee(),
                topic.event().orderingKey(),
                attributes,
                topic.event().isSealed() ? events(topic.event()) : new TreeMap<>(),
                List.of(contract(topic.event())));
    }

    private static SortedMap<String, LockedEvent> events(EventModel event) {
        SortedMap<String, LockedEvent> events = new TreeMap<>();
        event.cases()
                .forEach(one -> events.put(
                        one.name(),
                        new LockedEvent(
                                one.key().map(ComponentReading::component),
                                one.attributes().stream()
                                        .map(AttributeModel::name)
                                        .sorted()
                                        .toList())));
        return events;
    }

    private static LockedSubscription subscription(String handlers, SubscriptionModel subscription) {
        return new LockedSubscription(
                subscription.topic().name(),
                subscription.name(),
                Optional.of(handlers + "#" + subscription.handler().name()),
                subscription.eventNames(),
                subscription.filter().map(SubscriptionJson::filter),
                Optional.of(subscription.retention()));
    }

    private static Contract contract(EventModel event) {
        SortedMap<String, String> events = new TreeMap<>();
        SortedMap<String, List<String>> aliases = new TreeMap<>();
        event.cases().forEach(one -> {
            events.put(one.name(), one.type().canonical());
            if (!one.earlierNames().isEmpty()) {
                aliases.put(one.name(), one.earlierNames());
            }
        });
        SortedMap<String, Json> schemas = new TreeMap<>();
        event.payload().definitions().forEach((type, definition) -> schemas.put(type, Schemas.comparable(definition)));
        SortedSet<String> reserved = new TreeSet<>();
        if (event.isSealed()) {
            String root = event.type().canonical();
            schemas.remove(root);
            Optional.ofNullable(event.payload().definitions().get(root))
                    .map(Definition::evolution)
                    .ifPresent(evolution -> reserved.addAll(evolution.reserved()));
        }
        return new Contract(events, aliases, reserved, event.unknown().isPresent(), schemas);
    }
}
