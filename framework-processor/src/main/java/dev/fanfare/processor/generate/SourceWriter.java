package dev.fanfare.processor.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Writes the generated classes. What cannot be written comes back as a finding; nothing is thrown. Good for one round.
 */
public final class SourceWriter {
    private final Filer filer;
    private final Inspection inspection;
    private final String processor;

    /** @param processor the class that generates, for {@code @Generated} */
    public SourceWriter(ProcessingEnvironment environment, Class<?> processor) {
        this.filer = environment.getFiler();
        this.inspection = new Inspection(environment);
        this.processor = processor.getCanonicalName();
    }

    /** Writes a topic's publisher; {@code origin} declares the topic. */
    public Optional<Finding> write(TopicModel topic, TypeElement origin) {
        return write(
                topic.publisher(),
                new PublisherGenerator(topic).generate(),
                inspection.of(topic, origin),
                List.of(origin));
    }

    /** Writes the adapter of a class with handlers, which is the {@code origin}. */
    public Optional<Finding> write(HandlerClass handlers, TypeElement origin) {
        return write(
                handlers.adapter(),
                new SubscriptionsGenerator(handlers).generate(),
                inspection.of(handlers, origin),
                List.of(origin));
    }

    /** Writes a compilation's contribution; {@code origins} are all that it comes from, at least one. */
    public Optional<Finding> write(Contribution contribution, Collection<? extends Element> origins) {
        return write(
                contribution.type(),
                new ContributionGenerator(contribution).generate(),
                inspection.of(contribution.type(), origins.iterator().next()),
                origins);
    }

    private Optional<Finding> write(
            TypeRef name, TypeSpec.Builder type, Surroundings surroundings, Collection<? extends Element> origins) {
        origins.forEach(type::addOriginatingElement);
        JavaFile file = surroundings.file(name.packageName(), type, processor);
        try {
            file.writeTo(filer);
            return Optional.empty();
        } catch (IOException failure) {
            SourceRef place = Names.place(origins.iterator().next());
            return Optional.of(Finding.of(Problem.CANNOT_WRITE, place, name, String.valueOf(failure.getMessage())));
        }
    }
}
