package dev.fanfare.processor.read;

import dev.fanfare.processor.check.MarkedComponent;
import dev.fanfare.processor.mirror.Access;
import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Hierarchy;
import dev.fanfare.processor.mirror.TypeText;
import dev.fanfare.processor.model.SourceRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the components of a record or class that carry an annotation of ours. */
final class MarkedComponentReader {
    private final String fromPackage;

    /** For generated code in this package. */
    MarkedComponentReader(String fromPackage) {
        this.fromPackage = fromPackage;
    }

    /** The components with the annotation of this canonical name, in order; one whose type does not exist is left out. */
    List<MarkedComponent> read(TypeElement type, String annotation) {
        Map<String, MarkedComponent> marks = new LinkedHashMap<>();
        List<Element> members = type.getKind() == ElementKind.RECORD ? ofRecord(type) : ofClass(type);
        for (Element member : members) {
            AnnotationView.first(member, annotation)
                    .filter(view -> Nullness.valueType(member).getKind() != TypeKind.ERROR)
                    .map(view -> mark(type, member, view))
                    .ifPresent(mark -> marks.putIfAbsent(mark.component(), mark));
        }
        return List.copyOf(marks.values());
    }

    /** Components before fields and methods, which repeat the annotations of a component. */
    private static List<Element> ofRecord(TypeElement type) {
        List<Element> members = new ArrayList<>(type.getRecordComponents());
        for (RecordComponentElement component : type.getRecordComponents()) {
            members.add(component.getAccessor());
        }
        members.addAll(ElementFilter.fieldsIn(type.getEnclosedElements()));
        members.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
        return members;
    }

    private static List<Element> ofClass(TypeElement type) {
        List<Element> members = new ArrayList<>();
        for (TypeElement owner : Hierarchy.classes(type)) {
            members.addAll(ElementFilter.fieldsIn(owner.getEnclosedElements()));
            members.addAll(ElementFilter.methodsIn(owner.getEnclosedElements()));
        }
        return members;
    }

    private MarkedComponent mark(TypeElement type, Element member, AnnotationView view) {
        TypeMirror value = Nullness.valueType(member);
        MemberReading reading = MemberReading.of(member, type, fromPackage);
        Optional<String> hidden = enumElement(value).flatMap(found -> Access.obstacle(found, fromPackage));
        String written = view.string("value");
        SourceRef namePlace = view.isWritten("value") ? view.at("value") : view.place();
        return new MarkedComponent(
                reading.component(),
                written.isEmpty() ? reading.component() : written,
                TypeText.of(value),
                Values.kind(value),
                enumElement(value).map(Values::constants).orElse(List.of()),
                value.getKind().isPrimitive(),
                hidden.isPresent() ? Optional.empty() : reading.accessor(),
                hidden.orElse(reading.obstacle()),
                view.place(),
                namePlace);
    }

    private static Optional<TypeElement> enumElement(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && Hierarchy.element(type).getKind() == ElementKind.ENUM
                ? Optional.of(Hierarchy.element(type))
                : Optional.empty();
    }
}
