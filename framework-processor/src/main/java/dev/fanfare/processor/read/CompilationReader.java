package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.Compilation;
import dev.fanfare.processor.model.Compilation.Publishing;
import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Readings readings;
    private final TopicReader topics;
    private final ServiceReader services;
    private final PublisherUses uses;
    private boolean isSound = true;

    /** Reads with this environment what is not read yet. */
    public CompilationReader(ProcessingEnvironment environment, Readings readings) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.readings = readings;
        this.topics = readings.topics();
        this.services = readings.services();
        this.uses = new PublisherUses(topics, services);
    }

    /** Whether no declaration that was read so far has errors. */
    public boolean isSound() {
        return isSound;
    }

    /** The compilation of these names, under this name; but for who publishes, which generated code may tell only later. */
    public Compilation read(DeclaredNames names, String module) {
        List<TopicModel> sound = topics(names);
        return new Compilation(module, sound, handlers(names, sound), List.of());
    }

    /** The compilation, which may have been read in an earlier round, with who publishes; under this name. */
    public Compilation withPublishing(Compilation read, DeclaredNames names, String module) {
        Map<TypeRef, TopicModel> known = new HashMap<>();
        read.topics().forEach(topic -> known.putIfAbsent(topic.declaredBy(), topic));
        PublisherUses usesNow = new PublisherUses(
                type -> Optional.ofNullable(known.get(Names.of(type))).or(() -> topics.declaredBy(type)), services);
        Stream<Publishing> publishing = Stream.concat(
                usesNow.of(DeclaredNames.elements(names.roots(), elements)).stream(),
                PublisherUses.returned(read.handlers()).stream());
        return new Compilation(module, read.topics(), read.handlers(), PublisherUses.distinct(publishing));
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
                .flatMap(type -> sound(topics.read(type)).stream())
                .toList();
    }

    private List<HandlerClass> handlers(DeclaredNames names, List<TopicModel> sound) {
        HandlerReader reader = new HandlerReader(environment, topics, services, new Surroundings(sound, names.types()));
        return DeclaredNames.elements(names.handlers(), elements).stream()
                .flatMap(type -> sound(readings.handlers(type, () -> reader)).stream())
                .toList();
    }

    private <M> Optional<M> sound(Reading<M> reading) {
        isSound &= reading.report().isSound();
        return reading.model();
    }
}
