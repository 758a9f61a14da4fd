package dev.fanfare.processor.read;

import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import java.util.List;
import java.util.Set;

/**
 * What else the compilation's sources declare. It serves clashes and suggestions only; what is generated never depends on
 * it, so that the processor stays isolating.
 *
 * @param topics the sound topics of this compilation
 * @param types every type that its sources declare, generated ones excepted
 */
public record Surroundings(List<TopicModel> topics, Set<TypeRef> types) {
    public Surroundings {
        topics = List.copyOf(topics);
        types = Set.copyOf(types);
    }
}
