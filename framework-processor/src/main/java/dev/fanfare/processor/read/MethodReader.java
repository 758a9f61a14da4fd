package dev.fanfare.processor.read;

import dev.fanfare.processor.check.Kebab;
import dev.fanfare.processor.check.SubscriptionRule;
import dev.fanfare.processor.check.SubscriptionValues;
import dev.fanfare.processor.check.Timing;
import dev.fanfare.processor.check.filter.FilterRule;
import dev.fanfare.processor.mirror.Access;
import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Declared;
import dev.fanfare.processor.mirror.Docs;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.mirror.TypeText;
import dev.fanfare.processor.model.FilterModel;
import dev.fanfare.processor.model.HandlerMethod;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.model.SubscriptionModel.RetryModel;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
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

    /** What all subscriptions of a method share; a part is empty if it is not sound. */
    private record Handler(
            ExecutableElement method,
            String display,
            Optional<ParameterReader.Shape> shape,
            Optional<HandlerMethod.Result> result) {}

    /** The sound subscriptions, in the order written; no model if the method itself is not sound. */
    Reading<List<SubscriptionModel>> read(TypeElement type, ExecutableElement method) {
        String display = Names.of(type).nested(".") + "." + method.getSimpleName();
        Report report = new Report();
        access.check(type, method, display).forEach(report::add);
        Handler handler = new Handler(
                method,
                display,
                new ParameterReader(method, display, report).read(),
                new ResultReader(lookup, method, display, report).read());
        boolean isSound = report.isSound();
        List<SubscriptionModel> sound = new ArrayList<>();
        for (AnnotationView subscribe : AnnotationView.all(method, HandlerReader.SUBSCRIBE)) {
            Report own = new Report();
            Optional<SubscriptionModel> subscription = subscription(handler, subscribe, own);
            subscription.filter(read -> own.isSound()).ifPresent(sound::add);
            report.addAll(own);
        }
        return new Reading<>(isSound ? Optional.of(List.copyOf(sound)) : Optional.empty(), report);
    }

    private Optional<SubscriptionModel> subscription(Handler handler, AnnotationView subscribe, Report report) {
        SubscriptionValues values = values(handler.method, subscribe);
        Optional<Timing> timing = SubscriptionRule.check(values, report);
        List<TypeElement> never = never(handler.method, subscribe, report);
        Optional<SubscribedTopic.Wanted> wanted = new SubscribedTopic(lookup, report)
                .read(
                        subscribe,
                        handler.shape.map(ParameterReader.Shape::event),
                        Names.place(handler.method).parameter(0));
        wanted.ifPresent(topic -> batchOnOrdered(handler, topic, report));
        Optional<FilterModel> filter = wanted.flatMap(topic -> filter(topic, subscribe, report));
        if (timing.isEmpty()
                || wanted.isEmpty()
                || handler.shape.isEmpty()
                || handler.result.isEmpty()
                || values.concurrency().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SubscriptionModel(
                wanted.get().topic().link(),
                values.name(),
                wanted.get().eventNames(),
                handlerMethod(handler.method, handler.shape.get(), handler.result.get()),
                filter,
                values.concurrency().get(),
                timing.get().ackDeadline(),
                timing.get().timeout(),
                timing.get().retention(),
                retry(never, timing.get()),
                Docs.of(environment.getElementUtils(), handler.method),
                subscribe.place()));
    }

    private static SubscriptionValues values(ExecutableElement method, AnnotationView subscribe) {
        Optional<AnnotationView> retry = subscribe.annotation("retry");
        String written = subscribe.string("value");
        String name = method.getSimpleName().toString();
        return new SubscriptionValues(
                subscribe.place(),
                written.isEmpty() ? Kebab.of(name).orElse(name) : written,
                subscribe.integer("concurrency"),
                subscribe.string("ackDeadline"),
                subscribe.string("timeout"),
                subscribe.string("retention"),
                retry.flatMap(view -> view.integer("maxAttempts")),
                retry.map(view -> view.string("minBackoff")).orElse(""),
                retry.map(view -> view.string("maxBackoff")).orElse(""));
    }

    private static void batchOnOrdered(Handler handler, SubscribedTopic.Wanted wanted, Report report) {
        boolean isBatch = handler.shape.filter(shape -> shape.form().isBatch()).isPresent();
        if (isBatch && wanted.topic().link().isOrdered()) {
            report.add(Finding.of(
                    Problem.BATCH_ON_ORDERED,
                    Names.place(handler.method).parameter(0),
                    handler.display,
                    wanted.topic().name()));
        }
    }

    private static Optional<FilterModel> filter(
            SubscribedTopic.Wanted wanted, AnnotationView subscribe, Report report) {
        String text = subscribe.string("filter");
        return text.isEmpty()
                ? Optional.empty()
                : new FilterRule(wanted.filterScope(), subscribe.at("filter"), report).check(text);
    }

    private static HandlerMethod handlerMethod(
            ExecutableElement method, ParameterReader.Shape shape, HandlerMethod.Result result) {
        return new HandlerMethod(
                method.getSimpleName().toString(),
                method.getModifiers().contains(Modifier.STATIC),
                shape.form(),
                Names.of(shape.event()),
                result);
    }

    private static RetryModel retry(List<TypeElement> never, Timing timing) {
        return new RetryModel(
                timing.maxAttempts(),
                timing.minBackoff(),
                timing.maxBackoff(),
                never.stream().map(Names::of).toList());
    }

    private static List<TypeElement> never(ExecutableElement method, AnnotationView subscribe, Report report) {
        List<TypeElement> never = subscribe.annotation("retry").stream()
                .flatMap(view -> view.types("never").stream())
                .flatMap(type -> Declared.of(type).stream())
                .map(Declared::element)
                .distinct()
                .toList();
        for (TypeElement exception : never) {
            Access.obstacle(exception, Names.place(method).packageName())
                    .ifPresent(obstacle -> report.add(Finding.of(
                            Problem.NEVER_NOT_ACCESSIBLE,
                            subscribe.place().element("retry.never"),
                            TypeText.name(exception),
                            obstacle)));
        }
        return never;
    }
}
