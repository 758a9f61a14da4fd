package dev.fanfare.processor;

import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.read.Surroundings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What the sources of a compilation declare, by name, over all rounds. */
final class Sources {
    private final List<TopicModel> topics = new ArrayList<>();
    private final Set<TypeRef> types = new HashSet<>();
    private final Map<TypeRef, SourceRef> generated = new HashMap<>();

    /** Adds the types of the compilation's own sources: those of the first round. */
    void add(Collection<? extends Element> roots) {
        ElementFilter.typesIn(Set.copyOf(roots)).forEach(this::add);
    }

    /** Adds a sound topic. */
    void add(TopicModel topic) {
        topics.add(topic);
    }

    /** What a class of this name is generated for already; else it is for this one. */
    Optional<SourceRef> claim(TypeRef name, SourceRef owner) {
        return Optional.ofNullable(generated.putIfAbsent(name, owner));
    }

    /** As the readers see it. */
    Surroundings surroundings() {
        return new Surroundings(topics, types);
    }

    private void add(TypeElement type) {
        types.add(Names.of(type));
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::add);
    }
}
