package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import dev.fanfare.processor.model.Payload.Component;
import dev.fanfare.processor.model.Payload.Definition;
import dev.fanfare.processor.model.Payload.ObjectDefinition;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** L028, rule 28: from now on a default value says what older messages mean, and no processor sees such values. */
final class NewDefaults {
    private NewDefaults() {}

    static List<Placed> check(LockedTopic accepted, TopicModel topic) {
        return topic.event().payload().definitions().entrySet().stream()
                .flatMap(type -> check(accepted.newest().schemas(), type.getKey(), type.getValue()))
                .map(finding -> Placed.at(topic.source(), finding))
                .toList();
    }

    private static Stream<Finding> check(Map<String, Json> accepted, String type, Definition now) {
        Optional<Schema> before = Optional.ofNullable(accepted.get(type)).map(Schema::of);
        if (before.isEmpty()
                || !before.get().members().containsKey("properties")
                || !(now instanceof ObjectDefinition object)
                || !object.hasDefaults()) {
            return Stream.empty();
        }
        return object.components().stream()
                .map(Component::name)
                .filter(name -> Stream.concat(
                                Stream.of(name), object.evolution().aliases().getOrDefault(name, List.of()).stream())
                        .noneMatch(before.get().object("properties")::containsKey))
                .flatMap(name -> object.evolution().placeOf(name).stream()
                        .map(place -> Finding.of(
                                Problem.LOCKED_DEFAULT,
                                place,
                                type.substring(type.lastIndexOf('.') + 1) + "." + name)));
    }
}
