package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.ServiceModel;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import dev.fanfare.processor.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the subscriptions that a class declares with {@code @Subscribe}. Good for one round. */
public final class HandlerReader {
    /** The annotation. */
    public static final String SUBSCRIBE = "dev.fanfare.Subscribe";

    private final ServiceReader services;
    private final Surroundings around;
    private final MethodReader methods;
    private final ConstructionReader constructions;

    /**
     * Reads with these topics.
     *
     * @param around what clashes and suggestions are looked for in
     */
    public HandlerReader(
            ProcessingEnvironment environment, Topics topics, ServiceReader services, Surroundings around) {
        this.services = services;
        this.around = around;
        this.methods = new MethodReader(environment, topics, around);
        this.constructions = new ConstructionReader(new PublisherTypes(topics));
    }

    /**
     * The class with its sound subscriptions, by name of the method. There is no model if none is sound. The report may
     * then hold no error: a subscription to a topic with errors, or whose types do not compile, is left out in silence,
     * since that is reported already.
     */
    public Reading<HandlerClass> read(TypeElement type) {
        Report report = new Report();
        classProblems(Names.of(type)).forEach(report::add);
        boolean isSound = report.isSound();
        List<SubscriptionModel> sound = new ArrayList<>();
        for (ExecutableElement method : handlers(type)) {
            Reading<List<SubscriptionModel>> reading = methods.read(type, method);
            report.addAll(reading.report());
            reading.model().ifPresent(sound::addAll);
        }
        return new Reading<>(isSound && !sound.isEmpty() ? Optional.of(model(type, sound)) : Optional.empty(), report);
    }

    private HandlerClass model(TypeElement type, List<SubscriptionModel> sound) {
        ServiceModel service = services.of(type);
        return new HandlerClass(Names.of(type), service, constructions.of(type), sound);
    }

    /** Methods in the order of their signatures: that of the elements follows the sources' (and differs in Eclipse). */
    private static List<ExecutableElement> handlers(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> AnnotationView.first(method, SUBSCRIBE).isPresent())
                .sorted(Comparator.comparing(Names::signature))
                .toList();
    }

    private List<Finding> classProblems(TypeRef type) {
        if (type.packageName().isEmpty()) {
            return List.of(Finding.of(Problem.HANDLER_IN_DEFAULT_PACKAGE, SourceRef.of(type), type.nested(".")));
        }
        TypeRef adapter = HandlerClass.adapterOf(type);
        return around.types().contains(adapter)
                ? List.of(Finding.of(Problem.HANDLER_CLASS_TAKEN, SourceRef.of(type), type.nested("."), adapter))
                : List.of();
    }
}
