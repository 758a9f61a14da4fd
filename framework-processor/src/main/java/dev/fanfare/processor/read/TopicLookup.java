package dev.fanfare.processor.read;

import dev.fanfare.processor.check.Kebab;
import dev.fanfare.processor.mirror.Annotations;
import dev.fanfare.processor.mirror.Declared;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.EventCase;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.report.Suggestions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Finds the topic that an event belongs to without being told. Good for one round. */
final class TopicLookup {
    static final String TOPIC = "dev.fanfare.Topic";

    private final Topics topics;
    private final Surroundings around;

    TopicLookup(Topics topics, Surroundings around) {
        this.topics = topics;
        this.around = around;
    }

    /**
     * What is known of an event's topic.
     *
     * @param candidates the topics that it may belong to, by name; one is the rule
     * @param isBroken whether it would belong to a topic that has errors of its own
     */
    record Found(List<TopicModel> candidates, boolean isBroken) {}

    static boolean carriesTopic(TypeElement type) {
        return Annotations.first(type, TOPIC).isPresent();
    }

    /** The topic that the type declares; empty if it has errors. */
    Optional<TopicModel> declaredBy(TypeElement type) {
        return topics.declaredBy(type);
    }

    /** By {@code @Topic} on the event itself, else on the sealed interfaces that permit it. */
    Found of(TypeElement event) {
        if (carriesTopic(event)) {
            Optional<TopicModel> own = topics.declaredBy(event);
            return new Found(own.filter(topic -> !topic.isInterface()).stream().toList(), own.isEmpty());
        }
        List<Optional<TopicModel>> parents = event.getInterfaces().stream()
                .flatMap(parent -> Declared.of(parent).stream())
                .map(Declared::element)
                .filter(TopicLookup::carriesTopic)
                .map(topics::declaredBy)
                .toList();
        List<TopicModel> candidates = parents.stream()
                .flatMap(Optional::stream)
                .filter(topic -> oneOf(topic, Names.of(event)).isPresent())
                .sorted(Comparator.comparing(TopicModel::name))
                .toList();
        return new Found(candidates, parents.stream().anyMatch(Optional::isEmpty));
    }

    /** The record among those that the topic's sealed event permits. */
    static Optional<EventCase> oneOf(TopicModel topic, TypeRef event) {
        return topic.event().cases().stream()
                .filter(one -> topic.event().isSealed() && one.type().equals(event))
                .findFirst();
    }

    /** The topic interfaces of this compilation that carry the event, by name of the topic. */
    List<TopicModel> interfacesCarrying(TypeRef event) {
        return around.topics().stream()
                .filter(TopicModel::isInterface)
                .filter(topic -> topic.event().type().equals(event)
                        || oneOf(topic, event).isPresent())
                .sorted(Comparator.comparing(TopicModel::name))
                .toList();
    }

    /** The event of this compilation whose type has the nearest name, else the one with the nearest event name. */
    Optional<String> nearestEvent(TypeRef event) {
        List<String> known = around.topics().stream()
                .flatMap(topic -> Stream.concat(
                        Stream.of(topic.event().type()),
                        topic.event().cases().stream().map(EventCase::type)))
                .map(TypeRef::simple)
                .distinct()
                .toList();
        return Suggestions.nearest(event.simple(), known).or(() -> byEventName(event));
    }

    /** {@code UserSignedUp} means the event that travels as {@code user-signed-up}, whatever its type is called. */
    private Optional<String> byEventName(TypeRef event) {
        Map<String, String> types = new TreeMap<>();
        around.topics().stream()
                .flatMap(topic -> topic.event().cases().stream())
                .forEach(one -> types.putIfAbsent(one.name(), one.type().simple()));
        return Kebab.of(event.simple())
                .flatMap(name -> Suggestions.meant(name, types.keySet()))
                .map(types::get);
    }

    /** The type of this compilation with {@code @Topic} whose name is nearest. */
    Optional<String> nearestTopic(TypeRef type) {
        return Suggestions.nearest(
                type.simple(),
                around.topics().stream()
                        .map(topic -> topic.declaredBy().simple())
                        .toList());
    }
}
