package dev.fanfare.processor.lock;

import dev.fanfare.processor.model.AttributeModel;
import dev.fanfare.processor.model.ComponentReading;
import dev.fanfare.processor.model.EventCase;
import dev.fanfare.processor.model.Payload.Definition;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** L022-L025: a topic, and each record of a sealed event, keeps its attributes, its guarantee and its order. */
final class TopicComparison {
    private static final String EXACTLY_ONCE = "EXACTLY_ONCE";

    private final LockedTopic before;
    private final LockedTopic now;
    private final TopicModel topic;
    private final List<Finding> findings = new ArrayList<>();

    private TopicComparison(LockedTopic before, LockedTopic now, TopicModel topic) {
        this.before = before;
        this.now = now;
        this.topic = topic;
    }

    static List<Finding> compare(LockedTopic before, LockedTopic now, TopicModel topic) {
        TopicComparison comparison = new TopicComparison(before, now, topic);
        comparison.attributes();
        comparison.guarantee();
        comparison.order();
        return comparison.findings;
    }

    private void guarantee() {
        if (before.guarantee().equals(EXACTLY_ONCE) && !now.guarantee().equals(EXACTLY_ONCE)) {
            SourceRef annotation = topic.source().annotation("dev.fanfare.Topic", 0);
            findings.add(Finding.of(
                    Problem.LOCKED_GUARANTEE,
                    annotation.element("guarantee"),
                    topic.name(),
                    before.guarantee(),
                    now.guarantee()));
        }
    }

    private void attributes() {
        before.attributes().forEach((name, before) -> {
            Optional<String> type = Optional.ofNullable(now.attributes().get(name));
            if (type.isEmpty()) {
                findings.add(Finding.of(Problem.LOCKED_ATTRIBUTE_GONE, topic.source(), named(), name));
            } else if (!type.get().equals(before)) {
                findings.add(Finding.of(
                        Problem.LOCKED_ATTRIBUTE_TYPE, attribute(name), name, topic.name(), before, type.get()));
            }
        });
        before.events()
                .forEach((name, event) -> present(name)
                        .ifPresent(one -> event.attributes().stream()
                                .filter(attribute -> now.attributes().containsKey(attribute) && !has(one, attribute))
                                .map(attribute -> Finding.of(
                                        Problem.LOCKED_ATTRIBUTE_GONE, SourceRef.of(one.type()), named(one), attribute))
                                .forEach(findings::add)));
    }

    /** Where the topic's order is another one, that of each record need not be told as well. */
    private void order() {
        EventCase first = topic.event().cases().get(0);
        if (!isSameKey(before.orderingKey(), first)) {
            findings.add(order(named(), before.orderingKey(), first));
            return;
        }
        before.events()
                .forEach((name, event) -> present(name)
                        .filter(one -> !one.equals(first) && !isSameKey(event.orderingKey(), one))
                        .map(one -> order(named(one), event.orderingKey(), one))
                        .ifPresent(findings::add));
    }

    private Finding order(String named, Optional<String> before, EventCase one) {
        return Finding.of(
                Problem.LOCKED_ORDER,
                one.key().map(key -> component(one, key)).orElse(topic.source()),
                named,
                order(before),
                order(one.key().map(ComponentReading::component)));
    }

    /** The record that has this event name now, or had it before. */
    private Optional<EventCase> present(String name) {
        return topic.event().cases().stream()
                .filter(one -> one.names().contains(name))
                .findFirst();
    }

    private String named() {
        return "Topic \"" + topic.name() + "\"";
    }

    private String named(EventCase one) {
        return "Event \"" + one.name() + "\" of topic \"" + topic.name() + "\"";
    }

    private static boolean has(EventCase event, String attribute) {
        return event.attributes().stream().map(AttributeModel::name).anyMatch(attribute::equals);
    }

    private SourceRef attribute(String name) {
        return topic.event().cases().stream()
                .flatMap(one -> one.attributes().stream()
                        .filter(attribute -> attribute.name().equals(name))
                        .map(attribute -> component(one, attribute.reading())))
                .findFirst()
                .orElse(topic.source());
    }

    private static SourceRef component(EventCase event, ComponentReading reading) {
        return SourceRef.of(event.type()).member(reading.component());
    }

    /** Whether the key is what it was, perhaps under another name. */
    private boolean isSameKey(Optional<String> before, EventCase event) {
        Optional<String> key = event.key().map(ComponentReading::component);
        return before.equals(key)
                || (before.isPresent()
                        && key.stream().flatMap(name -> aliases(event, name)).anyMatch(before.get()::equals));
    }

    private Stream<String> aliases(EventCase event, String component) {
        return Optional.ofNullable(
                        topic.event().payload().definitions().get(event.type().canonical()))
                .map(Definition::evolution)
                .flatMap(evolution -> Optional.ofNullable(evolution.aliases().get(component)))
                .stream()
                .flatMap(List::stream);
    }

    private static String order(Optional<String> key) {
        return key.map(component -> "ordered by " + component).orElse("not ordered");
    }
}
