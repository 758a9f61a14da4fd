package dev.fanfare.processor;

import dev.fanfare.processor.generate.Contribution;
import dev.fanfare.processor.generate.ContributionNames;
import dev.fanfare.processor.generate.SourceWriter;
import dev.fanfare.processor.manifest.ManifestFragment;
import dev.fanfare.processor.model.Compilation;
import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.read.DeclaredNames;
import dev.fanfare.processor.report.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * The contribution of a compilation. On the class path a later one, for a round that brought more, holds everything and
 * takes the place of the earlier, whose class is then left without use; in a module, which names one, it is a further one.
 */
final class Contributions {
    private final ProcessingEnvironment environment;
    private final List<TypeRef> written = new ArrayList<>();
    private final SortedSet<TypeRef> covered = new TreeSet<>();

    Contributions(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** The generated classes that count. */
    List<TypeRef> written() {
        return List.copyOf(written);
    }

    /** Whether there is nothing left to contribute. */
    boolean cover(SortedSet<TypeRef> types) {
        return covered.containsAll(types);
    }

    /**
     * Writes the contribution of the types; in a module, of those that are in none yet.
     *
     * @param types what declares topics or handlers; where nothing does, what publishes
     * @param inModule whether module-info has to name the contribution
     */
    Optional<Finding> write(Compilation compilation, SortedSet<TypeRef> types, boolean inModule) {
        if (!inModule) {
            covered.clear();
            written.clear();
        }
        SortedSet<TypeRef> fresh = new TreeSet<>(types);
        fresh.removeAll(covered);
        covered.addAll(fresh);
        TypeRef name = inModule && written.isEmpty()
                ? ContributionNames.inModule(fresh)
                : ContributionNames.onClassPath(fresh);
        written.add(name);
        Contribution contribution = new Contribution(
                name,
                ManifestFragment.resource(compilation.module()),
                compilation.topics().stream()
                        .filter(topic -> fresh.contains(topic.declaredBy()))
                        .map(TopicModel::publisher)
                        .toList(),
                compilation.handlers().stream()
                        .filter(handlers -> fresh.contains(handlers.type()))
                        .map(HandlerClass::adapter)
                        .toList());
        List<TypeElement> origins = DeclaredNames.elements(fresh, environment.getElementUtils());
        return new SourceWriter(environment, TopologyProcessor.class).write(contribution, origins);
    }
}
