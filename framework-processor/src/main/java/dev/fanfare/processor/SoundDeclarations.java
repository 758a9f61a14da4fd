package dev.fanfare.processor;

import dev.fanfare.processor.check.ServiceNameRule;
import dev.fanfare.processor.generate.SourceWriter;
import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.read.HandlerReader;
import dev.fanfare.processor.read.Reading;
import dev.fanfare.processor.read.Readings;
import dev.fanfare.processor.read.ServiceReader;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import dev.fanfare.processor.report.Reporter;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reports what is broken and generates for what is sound. For one round. */
final class SoundDeclarations implements Declarations {
    private final ProcessingEnvironment environment;
    private final Reporter reporter;
    private final Sources sources;
    private final Readings readings;
    private final SourceWriter writer;
    private @Nullable HandlerReader handlers;

    SoundDeclarations(ProcessingEnvironment environment, Reporter reporter, Sources sources, Readings readings) {
        this.environment = environment;
        this.reporter = reporter;
        this.sources = sources;
        this.readings = readings;
        this.writer = new SourceWriter(environment, PublisherProcessor.class);
    }

    @Override
    public Optional<String> missing(Work.Task task, TypeElement type) {
        return switch (task) {
            case TOPIC -> readings.missingForTopic(type);
            case HANDLERS -> readings.missingForHandlers(type);
        };
    }

    @Override
    public void process(Work.Task task, TypeElement type, boolean isComplete) {
        switch (task) {
            case TOPIC -> topic(type, isComplete);
            case HANDLERS -> handlers(type, isComplete);
        }
    }

    private void topic(TypeElement type, boolean isComplete) {
        Reading<TopicModel> reading = readings.topics().read(type);
        SourceRef owner = Names.place(type);
        reporter.print(reading.report(), owner);
        reading.model().filter(topic -> isComplete).ifPresent(topic -> {
            sources.add(topic);
            taken(Problem.TOPIC_CLASS_TAKEN, topic.declaredBy(), topic.publisher(), owner)
                    .or(() -> writer.write(topic, type))
                    .ifPresent(finding -> reporter.print(List.of(finding), owner));
        });
    }

    private void handlers(TypeElement type, boolean isComplete) {
        Reading<HandlerClass> reading = readings.handlers(type, this::handlerReader);
        SourceRef owner = Names.place(type);
        reporter.print(reading.report(), owner);
        reading.model()
                .filter(handlers -> isComplete)
                .flatMap(handlers -> taken(Problem.HANDLER_CLASS_TAKEN, handlers.type(), handlers.adapter(), owner)
                        .or(() -> writer.write(handlers, type)))
                .ifPresent(finding -> reporter.print(List.of(finding), owner));
    }

    /** Names around a nested type go into the generated one's, so that two may have the same: {@code A.B} and {@code A_B}. */
    private Optional<Finding> taken(Problem problem, TypeRef declared, TypeRef generated, SourceRef owner) {
        return sources.claim(generated, owner)
                .map(other -> Finding.of(problem, owner, declared.nested("."), generated)
                        .firstDeclaredAt(other));
    }

    /** Made when the round's topics are known, and once: what is around may be large. */
    private HandlerReader handlerReader() {
        HandlerReader known = handlers;
        if (known == null) {
            known = new HandlerReader(environment, readings.topics(), readings.services(), sources.surroundings());
            handlers = known;
        }
        return known;
    }

    @Override
    public void service(Element element) {
        AnnotationView.first(element, ServiceReader.SERVICE)
                .map(view -> ServiceNameRule.check(view.string("value"), view.at("value")))
                .ifPresent(findings -> reporter.print(findings, Names.place(element)));
    }
}
