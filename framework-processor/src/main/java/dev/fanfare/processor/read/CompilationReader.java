package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.Compilation;
import dev.fanfare.processor.model.Compilation.Publishing;
import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;

/**
 * Reads everything sound that a compilation declares. What is broken is left out in silence: it is reported where it is
 * generated. Good for one round.
 */
public final class CompilationReader {
    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final TopicReader topics;
    private final ServiceReader services;
    private final PublisherUses uses;

    /** Reads with this environment. */
    public CompilationReader(ProcessingEnvironment environment) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.topics = new TopicReader(environment);
        this.services = new ServiceReader(elements);
        this.uses = new PublisherUses(topics, services);
    }

    /** The compilation of these names, under this name. */
    public Compilation read(DeclaredNames names, String module) {
        List<TopicModel> sound = topics(names);
        List<HandlerClass> handlers = handlers(names, sound);
        Stream<Publishing> publishing = Stream.concat(
                uses.of(DeclaredNames.elements(names.roots(), elements)).stream(),
                PublisherUses.returned(handlers).stream());
        return new Compilation(module, sound, handlers, PublisherUses.distinct(publishing));
    }

    /** The top-level types that publish, by what their fields and parameters say. */
    public SortedSet<TypeRef> publishing(DeclaredNames names) {
        return DeclaredNames.elements(names.roots(), elements).stream()
                .filter(root -> !uses.of(List.of(root)).isEmpty())
                .map(Names::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<TopicModel> topics(DeclaredNames names) {
        return DeclaredNames.elements(names.topics(), elements).stream()
                .flatMap(type -> topics.declaredBy(type).stream())
                .toList();
    }

    private List<HandlerClass> handlers(DeclaredNames names, List<TopicModel> sound) {
        HandlerReader reader = new HandlerReader(environment, topics, services, new Surroundings(sound, names.types()));
        return DeclaredNames.elements(names.handlers(), elements).stream()
                .map(reader::read)
                .map(Reading::model)
                .flatMap(Optional::stream)
                .toList();
    }
}
