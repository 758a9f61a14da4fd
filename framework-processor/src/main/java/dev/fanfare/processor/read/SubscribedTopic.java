package dev.fanfare.processor.read;

import dev.fanfare.processor.check.filter.FilterScope;
import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Declared;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.mirror.TypeText;
import dev.fanfare.processor.model.EventCase;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.report.Capped;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import dev.fanfare.processor.report.Report;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** S007-S009, S023: which topic a {@code @Subscribe} means, and which of its events. Good for one round. */
final class SubscribedTopic {
    private final TopicLookup lookup;
    private final Report report;

    SubscribedTopic(TopicLookup lookup, Report report) {
        this.lookup = lookup;
        this.report = report;
    }

    /**
     * What is subscribed to.
     *
     * @param topic the topic
     * @param only the one record of its sealed event that is wanted; empty for all
     */
    record Wanted(TopicModel topic, Optional<EventCase> only) {
        /** None where all events are wanted, also those that the topic does not have yet. */
        List<String> eventNames() {
            return only.map(EventCase::names).orElse(List.of());
        }

        FilterScope filterScope() {
            return only.map(FilterScope::of).orElseGet(() -> FilterScope.of(topic.event()));
        }
    }

    /**
     * The topic; empty, with a finding, if there is none; empty without one if the topic has errors or does not compile.
     *
     * @param event the parameter's event, where the parameter is sound
     * @param parameter the parameter's place
     */
    Optional<Wanted> read(AnnotationView subscribe, Optional<TypeElement> event, SourceRef parameter) {
        Optional<TypeMirror> written = subscribe.type("topic").filter(type -> type.getKind() != TypeKind.VOID);
        if (written.isPresent()) {
            return named(written.get(), subscribe.at("topic"))
                    .flatMap(topic -> event.flatMap(one -> agreed(topic, Names.of(one), subscribe.at("topic"))));
        }
        boolean isBroken =
                subscribe.isWritten("topic") && subscribe.type("topic").isEmpty();
        return isBroken ? Optional.empty() : event.flatMap(one -> found(one, parameter));
    }

    private Optional<TopicModel> named(TypeMirror type, SourceRef place) {
        Optional<TypeElement> element = Declared.of(type).map(Declared::element);
        if (element.isPresent() && TopicLookup.carriesTopic(element.get())) {
            return lookup.declaredBy(element.get());
        }
        if (type.getKind() != TypeKind.ERROR) {
            report.add(Finding.of(Problem.NOT_A_TOPIC, place, TypeText.of(type))
                    .trying(element.flatMap(this::better).map(name -> "topic = " + name + ".class")));
        }
        return Optional.empty();
    }

    private Optional<String> better(TypeElement noTopic) {
        List<TopicModel> carrying = lookup.of(noTopic).candidates();
        List<TopicModel> interfaces = lookup.interfacesCarrying(Names.of(noTopic));
        return carrying.stream()
                .findFirst()
                .or(() -> interfaces.stream().findFirst())
                .map(topic -> topic.declaredBy().nested("."))
                .or(() -> lookup.nearestTopic(Names.of(noTopic)));
    }

    private Optional<Wanted> agreed(TopicModel topic, TypeRef event, SourceRef place) {
        Optional<EventCase> only = TopicLookup.oneOf(topic, event);
        if (only.isPresent() || topic.event().type().equals(event)) {
            return Optional.of(new Wanted(topic, only));
        }
        report.add(Finding.of(
                Problem.TOPIC_DISAGREES,
                place,
                event.nested("."),
                topic.name(),
                topic.event().type().nested(".")));
        return Optional.empty();
    }

    private Optional<Wanted> found(TypeElement event, SourceRef parameter) {
        TopicLookup.Found found = lookup.of(event);
        TypeRef name = Names.of(event);
        if (found.candidates().size() == 1) {
            TopicModel topic = found.candidates().get(0);
            return Optional.of(new Wanted(topic, TopicLookup.oneOf(topic, name)));
        }
        if (found.candidates().size() > 1) {
            report.add(ambiguous(name, found.candidates(), parameter));
        } else if (!found.isBroken()) {
            report.add(noTopic(event, name, parameter));
        }
        return Optional.empty();
    }

    private static Finding ambiguous(TypeRef event, List<TopicModel> topics, SourceRef parameter) {
        return Finding.of(
                        Problem.PARAMETER_AMBIGUOUS,
                        parameter,
                        event.nested("."),
                        Capped.list(topics.stream().map(TopicModel::name).toList()))
                .trying(subscribe(topics.get(0)));
    }

    private Finding noTopic(TypeElement event, TypeRef name, SourceRef parameter) {
        Finding finding = Finding.of(Problem.PARAMETER_NO_TOPIC, parameter, name.nested("."));
        if (TopicLookup.carriesTopic(event)) {
            return lookup.declaredBy(event)
                    .map(topic -> finding.trying(subscribe(topic) + " with a parameter of type "
                            + topic.event().type().nested(".")))
                    .orElse(finding);
        }
        List<TopicModel> interfaces = lookup.interfacesCarrying(name);
        return interfaces.isEmpty()
                ? finding.trying(lookup.nearestEvent(name))
                : finding.trying(subscribe(interfaces.get(0)));
    }

    private static String subscribe(TopicModel topic) {
        return "@Subscribe(topic = " + topic.declaredBy().nested(".") + ".class)";
    }
}
