package dev.fanfare.processor.read;

import dev.fanfare.processor.check.Kebab;
import dev.fanfare.processor.check.SubscriptionRule;
import dev.fanfare.processor.check.SubscriptionValues;
import dev.fanfare.processor.check.Timing;
import dev.fanfare.processor.check.filter.FilterRule;
import dev.fanfare.processor.mirror.Access;
import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Declared;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.mirror.TypeText;
import dev.fanfare.processor.model.FilterModel;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.model.SubscriptionModel.RetryModel;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import dev.fanfare.processor.report.Report;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads one {@code @Subscribe} of a handler. Good for one round. */
final class SubscriptionReader {
    private final TopicLookup lookup;
    private final MethodReader.Handler handler;
    private final AnnotationView subscribe;
    private final Report report;

    /** Takes findings into the report, which holds nothing yet. */
    SubscriptionReader(TopicLookup lookup, MethodReader.Handler handler, AnnotationView subscribe, Report report) {
        this.lookup = lookup;
        this.handler = handler;
        this.subscribe = subscribe;
        this.report = report;
    }

    /** The subscription; empty if it, or the handler, is not sound. Everything is checked in any case. */
    Optional<SubscriptionModel> read() {
        SubscriptionValues values = values();
        Optional<Timing> timing = SubscriptionRule.check(values, report);
        Optional<SubscribedTopic.Wanted> wanted = new SubscribedTopic(lookup, report)
                .read(
                        subscribe,
                        handler.shape().map(ParameterReader.Shape::event),
                        handler.place().parameter(0));
        wanted.ifPresent(this::batchOnOrdered);
        Optional<FilterModel> filter = wanted.flatMap(this::filter);
        Optional<RetryModel> retry = retry(timing, never());
        return report.isSound()
                ? retry.flatMap(policy ->
                        timing.flatMap(times -> wanted.flatMap(topic -> model(values, times, topic, filter, policy))))
                : Optional.empty();
    }

    private Optional<SubscriptionModel> model(
            SubscriptionValues values,
            Timing timing,
            SubscribedTopic.Wanted wanted,
            Optional<FilterModel> filter,
            RetryModel retry) {
        return handler.model()
                .flatMap(method -> values.concurrency()
                        .map(concurrency -> new SubscriptionModel(
                                wanted.topic().link(),
                                values.name(),
                                wanted.eventNames(),
                                method,
                                filter,
                                concurrency,
                                timing.ackDeadline(),
                                timing.timeout(),
                                timing.retention(),
                                retry,
                                handler.doc(),
                                subscribe.place())));
    }

    private SubscriptionValues values() {
        Optional<AnnotationView> retry = subscribe.annotation("retry");
        String written = subscribe.string("value");
        String name = handler.name();
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

    private void batchOnOrdered(SubscribedTopic.Wanted wanted) {
        boolean isBatch =
                handler.shape().filter(shape -> shape.form().isBatch()).isPresent();
        if (isBatch && wanted.topic().link().isOrdered()) {
            report.add(Finding.of(
                    Problem.BATCH_ON_ORDERED,
                    handler.place().parameter(0),
                    handler.display(),
                    wanted.topic().name()));
        }
    }

    private Optional<FilterModel> filter(SubscribedTopic.Wanted wanted) {
        String text = subscribe.string("filter");
        return text.isEmpty()
                ? Optional.empty()
                : new FilterRule(wanted.filterScope(), subscribe.at("filter"), report).check(text);
    }

    private static Optional<RetryModel> retry(Optional<Timing> timing, List<TypeElement> never) {
        return timing.map(times -> new RetryModel(
                times.maxAttempts(),
                times.minBackoff(),
                times.maxBackoff(),
                never.stream().map(Names::of).toList()));
    }

    /** S026: the exceptions that are not tried again, all of them such as generated code can name. */
    private List<TypeElement> never() {
        List<TypeElement> never = subscribe.annotation("retry").stream()
                .flatMap(view -> view.types("never").stream())
                .flatMap(type -> Declared.of(type).stream())
                .map(Declared::element)
                .distinct()
                .toList();
        for (TypeElement exception : never) {
            Access.obstacle(exception, handler.place().packageName())
                    .ifPresent(obstacle -> report.add(Finding.of(
                            Problem.NEVER_NOT_ACCESSIBLE,
                            subscribe.at("retry.never"),
                            TypeText.name(exception),
                            obstacle)));
        }
        return never;
    }
}
