package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Docs;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.HandlerMethod;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Reads the subscriptions of one method. Good for one round. */
final class MethodReader {
    private final ProcessingEnvironment environment;
    private final TopicLookup lookup;
    private final HandlerAccess access;

    MethodReader(ProcessingEnvironment environment, Topics topics, Surroundings around) {
        this.environment = environment;
        this.lookup = new TopicLookup(topics, around);
        this.access = new HandlerAccess(environment);
    }

    /**
     * What all subscriptions of a method share.
     *
     * @param name the method's name
     * @param isStatic whether it needs no instance
     * @param display as messages name it: {@code Emails.sendWelcomeEmail}
     * @param place the method
     * @param doc its Javadoc
     * @param shape its parameter, if that is sound
     * @param result its result, if that is sound
     */
    record Handler(
            String name,
            boolean isStatic,
            String display,
            SourceRef place,
            Optional<String> doc,
            Optional<ParameterReader.Shape> shape,
            Optional<HandlerMethod.Result> result) {
        /** The method, if both parameter and result are sound. */
        Optional<HandlerMethod> model() {
            return shape.flatMap(taken -> result.map(
                    given -> new HandlerMethod(name, isStatic, taken.form(), Names.of(taken.event()), given)));
        }
    }

    /** The sound subscriptions, in the order written; no model if the method itself is not sound. */
    Reading<List<SubscriptionModel>> read(TypeElement type, ExecutableElement method) {
        Report report = new Report();
        Handler handler = handler(type, method, report);
        boolean isSound = report.isSound();
        List<SubscriptionModel> sound = new ArrayList<>();
        for (AnnotationView subscribe : AnnotationView.all(method, HandlerReader.SUBSCRIBE)) {
            Report own = new Report();
            new SubscriptionReader(lookup, handler, subscribe, own).read().ifPresent(sound::add);
            report.addAll(own);
        }
        return new Reading<>(isSound ? Optional.of(List.copyOf(sound)) : Optional.empty(), report);
    }

    private Handler handler(TypeElement type, ExecutableElement method, Report report) {
        String display = Names.of(type).nested(".") + "." + method.getSimpleName();
        access.check(type, method, display).forEach(report::add);
        return new Handler(
                method.getSimpleName().toString(),
                method.getModifiers().contains(Modifier.STATIC),
                display,
                Names.place(method),
                Docs.of(environment.getElementUtils(), method),
                new ParameterReader(method, display, report).read(),
                new ResultReader(lookup, method, display, report).read());
    }
}
