package dev.fanfare.processor;

import com.google.auto.service.AutoService;
import dev.fanfare.processor.mirror.Annotations;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.read.HandlerReader;
import dev.fanfare.processor.read.Lombok;
import dev.fanfare.processor.read.Readings;
import dev.fanfare.processor.read.ServiceReader;
import dev.fanfare.processor.read.SharedReadings;
import dev.fanfare.processor.read.TopicReader;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import dev.fanfare.processor.report.Reporter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates a publisher for each sound topic and an adapter for each class with sound handlers, and reports everything
 * that is wrong with one of them. What it generates for a declaration depends on nothing but that declaration and the
 * types it reaches, so that build tools may process changed files alone (Gradle calls it isolating).
 *
 * <p>A declaration that refers to types which do not exist yet waits, by name, for the round that has them; where Lombok is
 * at work, everything waits for the second round, which shows the members that it adds.
 */
@AutoService(Processor.class)
public final class PublisherProcessor extends AbstractProcessor {
    private static final String REPEATED = HandlerReader.SUBSCRIBE + ".All";

    private final Factory factory;
    private final Sources sources = new Sources();
    private final Set<Work> waiting = new TreeSet<>();
    private @Nullable Reporter reporter;
    private @Nullable SharedReadings shared;
    private boolean isFirstRound = true;

    /** For {@link java.util.ServiceLoader}. */
    public PublisherProcessor() {
        this(SoundDeclarations::new);
    }

    PublisherProcessor(Factory factory) {
        this.factory = factory;
    }

    /** Makes what processes the declarations of a round. */
    interface Factory {
        Declarations make(ProcessingEnvironment environment, Reporter reporter, Sources sources, Readings readings);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(TopicReader.TOPIC, HandlerReader.SUBSCRIBE, REPEATED, ServiceReader.SERVICE);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of("fanfare.module");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        reporter = new Reporter(environment);
        shared = SharedReadings.of(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Reporter printer = Objects.requireNonNull(reporter, "init comes first");
        // A failure of this processor is told, and must not end the compilation: other errors are worth seeing, too.
        try {
            round(printer, annotations, round);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            printer.internal(SourceRef.of(""), failure);
        }
        return false;
    }

    private void round(Reporter printer, Set<? extends TypeElement> annotations, RoundEnvironment round) {
        printer.sources(round.getRootElements());
        boolean isComplete =
                !isFirstRound || !Lombok.changesOneOf(round.getRootElements(), processingEnv.getElementUtils());
        if (isFirstRound) {
            sources.add(round.getRootElements());
            isFirstRound = false;
        }
        Readings readings = Objects.requireNonNull(shared, "init comes first").in(round, processingEnv);
        Declarations declarations = factory.make(processingEnv, printer, sources, readings);
        Map<String, Element> services = new TreeMap<>();
        Set<Work> found = new TreeSet<>();
        // Where none is there, a search would go through all that other processors have generated.
        if (!annotations.isEmpty()) {
            find(round, services, found);
        }
        for (Element element : services.values()) {
            guarded(printer, Names.place(element), () -> declarations.service(element));
        }
        waiting.addAll(found);
        if (!isComplete) {
            return;
        }
        for (Work work : List.copyOf(waiting)) {
            guarded(printer, SourceRef.of(work.type()), () -> perform(work, declarations, printer, round));
        }
    }

    private void perform(Work work, Declarations declarations, Reporter printer, RoundEnvironment round) {
        TypeElement type =
                processingEnv.getElementUtils().getTypeElement(work.type().canonical());
        Optional<String> missing = declarations.missing(work.task(), type);
        if (missing.isPresent() && !round.processingOver()) {
            return;
        }
        waiting.remove(work);
        declarations.process(work.task(), type, missing.isEmpty());
        missing.ifPresent(name -> printer.print(List.of(Finding.of(
                Problem.UNRESOLVED, SourceRef.of(work.type()), work.type().nested("."), name))));
    }

    /**
     * What is annotated, in one search for all annotations.
     *
     * @param services what carries {@code @Service}, by its place: the order of elements follows that of the command line
     * @param found what declares topics or handlers
     */
    private void find(RoundEnvironment round, Map<String, Element> services, Set<Work> found) {
        Set<TypeElement> ours = new HashSet<>();
        for (String name : getSupportedAnnotationTypes()) {
            Optional.ofNullable(processingEnv.getElementUtils().getTypeElement(name))
                    .ifPresent(ours::add);
        }
        for (Element element : round.getElementsAnnotatedWithAny(ours.toArray(TypeElement[]::new))) {
            if (carries(element, ServiceReader.SERVICE)) {
                services.put(Names.place(element).toString(), element);
            }
            if (element instanceof TypeElement type && carries(element, TopicReader.TOPIC)) {
                found.add(new Work(Work.Task.TOPIC, Names.of(type)));
            } else if (carries(element, HandlerReader.SUBSCRIBE)
                    && element.getEnclosingElement() instanceof TypeElement type) {
                found.add(new Work(Work.Task.HANDLERS, Names.of(type)));
            }
        }
    }

    private static boolean carries(Element element, String annotation) {
        return !Annotations.of(element, annotation).isEmpty();
    }

    /** One broken declaration must not hide what is wrong with the others. */
    private void guarded(Reporter printer, SourceRef place, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            waiting.removeIf(work -> SourceRef.of(work.type()).equals(place));
            printer.internal(place, failure);
        }
    }
}
