package dev.fanfare.processor.read;

import dev.fanfare.processor.check.TopicInterfaceRule;
import dev.fanfare.processor.check.TopicNameRule;
import dev.fanfare.processor.check.TopicPlacement;
import dev.fanfare.processor.check.TopicPlacementRule;
import dev.fanfare.processor.mirror.Access;
import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Docs;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.EventModel;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads topics, each once. Good for one round; not thread-safe. */
public final class TopicReader implements Topics {
    /** The annotation. */
    public static final String TOPIC = "dev.fanfare.Topic";

    private final Elements elements;
    private final ServiceReader services;
    private final EventReader events;
    private final Map<TypeElement, Reading<TopicModel>> readings = new HashMap<>();

    /** Reads with this environment. */
    public TopicReader(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.services = new ServiceReader(elements);
        this.events = new EventReader(environment);
    }

    @Override
    public Optional<TopicModel> declaredBy(TypeElement type) {
        return read(type).model();
    }

    /** The topic that the type declares; neither a topic nor a finding if it has no {@code @Topic}. */
    public Reading<TopicModel> read(TypeElement type) {
        Reading<TopicModel> known = readings.get(type);
        if (known != null) {
            return known;
        }
        Reading<TopicModel> reading = AnnotationView.first(type, TOPIC)
                .map(topic -> topic(type, topic))
                .orElseGet(() -> new Reading<>(Optional.empty(), new Report()));
        readings.put(type, reading);
        return reading;
    }

    private Reading<TopicModel> topic(TypeElement type, AnnotationView topic) {
        Report report = new Report();
        String name = topic.string("value");
        TypeRef publisher = TopicModel.publisherOf(Names.of(type));
        add(report, TopicNameRule.check(name, topic.at("value")));
        add(
                report,
                TopicPlacementRule.check(
                        new TopicPlacement(Names.of(type), Names.place(type), publisher, isTaken(publisher))));
        boolean isInterface = type.getKind() == ElementKind.INTERFACE
                && (!EventTypeReader.isSealedInterface(type) || TopicInterfaceReader.isPublisher(type));
        if (isInterface) {
            add(report, TopicInterfaceRule.check(TopicInterfaceReader.read(type)));
        }
        Optional<EventModel> event = (isInterface ? TopicInterfaceReader.event(type) : Optional.of(type))
                .flatMap(carried -> event(carried, name, type, report));
        return new Reading<>(
                report.isSound() ? event.map(found -> model(type, topic, isInterface, found)) : Optional.empty(),
                report);
    }

    private Optional<EventModel> event(TypeElement event, String topic, TypeElement owner, Report report) {
        Reading<EventModel> reading = events.read(event, topic, Names.of(owner).packageName());
        report.addAll(reading.report());
        return reading.model();
    }

    private TopicModel model(TypeElement type, AnnotationView topic, boolean isInterface, EventModel event) {
        String guarantee = topic.constant("guarantee");
        String compatibility = topic.constant("compatibility");
        return new TopicModel(
                Names.of(type),
                isInterface,
                Access.isPublic(type),
                topic.string("value"),
                guarantee.isEmpty() ? "AT_LEAST_ONCE" : guarantee,
                compatibility.isEmpty() ? "FULL_TRANSITIVE" : compatibility,
                event,
                services.of(type),
                Docs.of(elements, type),
                Names.place(type));
    }

    /** A publisher of an earlier round or build is ours; it is known by its static method {@code binding}. */
    private boolean isTaken(TypeRef publisher) {
        TypeElement existing = elements.getTypeElement(publisher.canonical());
        return existing != null
                && ElementFilter.methodsIn(existing.getEnclosedElements()).stream()
                        .noneMatch(method -> method.getSimpleName().contentEquals("binding")
                                && method.getModifiers().contains(Modifier.STATIC));
    }

    private static void add(Report report, List<Finding> findings) {
        findings.forEach(report::add);
    }
}
