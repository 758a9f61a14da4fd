package dev.fanfare.processor.read;

import dev.fanfare.processor.check.AttributeNameRule;
import dev.fanfare.processor.check.AttributeRule;
import dev.fanfare.processor.check.ComponentRule;
import dev.fanfare.processor.check.EventNameRule;
import dev.fanfare.processor.check.EventType;
import dev.fanfare.processor.check.EventTypeRule;
import dev.fanfare.processor.check.EvolutionRule;
import dev.fanfare.processor.check.EvolvingType;
import dev.fanfare.processor.check.Kebab;
import dev.fanfare.processor.check.MarkedCase;
import dev.fanfare.processor.check.MarkedComponent;
import dev.fanfare.processor.check.MarkedEvent;
import dev.fanfare.processor.check.OrderingKeyRule;
import dev.fanfare.processor.check.ReadableMarkRule;
import dev.fanfare.processor.check.UnknownRecord;
import dev.fanfare.processor.check.UnknownRecordRule;
import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.AttributeModel;
import dev.fanfare.processor.model.ComponentReading;
import dev.fanfare.processor.model.EventCase;
import dev.fanfare.processor.model.EventModel;
import dev.fanfare.processor.model.Evolution;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads what a topic carries. Good for one round. */
final class EventReader {
    static final String ORDERING_KEY = "dev.fanfare.OrderingKey";
    static final String ATTRIBUTE = "dev.fanfare.Attribute";
    private static final String EVENT_NAME = "dev.fanfare.EventName";

    private final PayloadReader payloads;

    EventReader(ProcessingEnvironment environment) {
        this.payloads = new PayloadReader(environment);
    }

    /** The event of a topic of this name, as code in the package sees it. */
    Reading<EventModel> read(TypeElement event, String topic, String fromPackage) {
        Report report = new Report();
        EventType type = EventTypeReader.read(event, fromPackage);
        add(report, EventTypeRule.check(type));
        boolean isSealed = type.kind() == EventType.Kind.SEALED_INTERFACE;
        List<TypeElement> permitted = isSealed ? records(event) : List.of(event);
        List<TypeElement> cases = permitted.stream()
                .filter(one -> !isSealed || !EvolutionReader.isUnknown(one))
                .toList();
        List<UnknownRecord> unknown = permitted.stream()
                .filter(EvolutionReader::isUnknown)
                .map(one -> EvolutionReader.unknown(one, isSealed))
                .toList();
        add(report, UnknownRecordRule.check(unknown, cases.isEmpty()));
        // What follows from these would only repeat them.
        if (type.isGeneric() || cases.isEmpty() || !canHoldComponents(type)) {
            return new Reading<>(Optional.empty(), report);
        }
        MarkedEvent marked = new MarkedEvent(
                Names.of(event),
                Names.place(event),
                isSealed,
                cases.stream()
                        .map(one -> marked(one, isSealed, topic, fromPackage))
                        .toList());
        add(report, markRules(marked));
        EvolvingType names = EvolutionReader.ofEvent(event, marked, cases);
        add(report, EvolutionRule.check(names));
        Optional<TypeRef> catching = isSealed
                ? permitted.stream()
                        .filter(EvolutionReader::isUnknown)
                        .map(Names::of)
                        .findFirst()
                : Optional.empty();
        Evolution evolution = names.evolution().catching(catching);
        PayloadReader.Shaped shaped =
                isSealed ? payloads.sealed(event, byName(marked, cases), evolution) : payloads.plain(event);
        add(report, ComponentRule.check(shaped.problems()));
        add(report, shaped.findings());
        return new Reading<>(
                report.isSound()
                        ? Optional.of(new EventModel(
                                marked.type(), isSealed, models(marked, evolution), shaped.payload(), catching))
                        : Optional.empty(),
                report);
    }

    private static List<TypeElement> records(TypeElement event) {
        return EventTypeReader.permitted(event).stream()
                .filter(permitted -> permitted.getKind() == ElementKind.RECORD
                        && permitted.getTypeParameters().isEmpty())
                .toList();
    }

    private static boolean canHoldComponents(EventType type) {
        return type.unbindable().isEmpty()
                && switch (type.kind()) {
                    case RECORD, CLASS, SEALED_INTERFACE -> true;
                    case INTERFACE, ENUM, ANNOTATION -> false;
                };
    }

    private static MarkedCase marked(TypeElement type, boolean isSealed, String topic, String fromPackage) {
        MarkedComponentReader marks = new MarkedComponentReader(fromPackage);
        Optional<AnnotationView> named = AnnotationView.first(type, EVENT_NAME);
        String unnamed = isSealed
                ? Kebab.of(type.getSimpleName().toString())
                        .orElse(type.getSimpleName().toString())
                : topic;
        return new MarkedCase(
                Names.of(type),
                Names.place(type),
                named.map(view -> view.string("value")).orElse(unnamed),
                named.isPresent(),
                named.map(view -> view.at("value")).orElse(Names.place(type)),
                marks.read(type, ORDERING_KEY),
                marks.read(type, ATTRIBUTE));
    }

    private static List<Finding> markRules(MarkedEvent event) {
        return Stream.of(
                        EventNameRule.check(event),
                        ReadableMarkRule.check(event),
                        OrderingKeyRule.check(event),
                        AttributeRule.check(event),
                        AttributeNameRule.check(event))
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, TypeElement> byName(MarkedEvent event, List<TypeElement> cases) {
        Map<String, TypeElement> byName = new LinkedHashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            byName.put(event.cases().get(i).eventName(), cases.get(i));
        }
        return byName;
    }

    private static List<EventCase> models(MarkedEvent event, Evolution evolution) {
        return event.cases().stream()
                .map(one -> new EventCase(
                        one.type(),
                        one.eventName(),
                        one.keys().stream().findFirst().map(EventReader::reading),
                        one.attributes().stream()
                                .map(mark -> new AttributeModel(mark.attribute(), reading(mark)))
                                .toList(),
                        evolution.aliases().getOrDefault(one.eventName(), List.of())))
                .toList();
    }

    private static ComponentReading reading(MarkedComponent mark) {
        return new ComponentReading(
                mark.component(),
                mark.accessor().orElseThrow(),
                mark.kind().orElseThrow(),
                mark.isPrimitive(),
                mark.constants());
    }

    private static void add(Report report, List<Finding> findings) {
        findings.forEach(report::add);
    }
}
