package dev.fanfare.processor.read;

import dev.fanfare.processor.check.NameMark;
import dev.fanfare.processor.mirror.Access;
import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Declared;
import dev.fanfare.processor.mirror.TypeText;
import dev.fanfare.processor.model.TopicModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds {@code @Alias}, {@code @Reserved}, {@code @Unknown} and {@code @EventName}, and what they do. Good for one round. */
public final class NameMarkReader {
    private final EventElements events;
    private final List<NameMark> marks = new ArrayList<>();

    /** @param topics those of the compilation, all of them sound */
    public NameMarkReader(Elements elements, Collection<TopicModel> topics) {
        this.events = new EventElements(elements, topics);
    }

    /** The marks on these types and all within them. */
    public List<NameMark> read(Collection<? extends Element> roots) {
        ElementFilter.typesIn(List.copyOf(roots)).forEach(this::type);
        return List.copyOf(marks);
    }

    private void type(TypeElement type) {
        mark(type, type, "Alias", eventNameObstacle(type), events.hasEventName(type));
        mark(type, type, "EventName", eventNameObstacle(type), events.hasEventName(type));
        mark(type, type, "Reserved", reservedObstacle(type), events.isDescribed(type));
        mark(type, type, "Unknown", unknownObstacle(type), events.isUnknown(type));
        List<Element> members = new ArrayList<>(type.getRecordComponents());
        members.addAll(type.getEnclosedElements());
        Set<String> seen = new HashSet<>();
        for (Element member : members) {
            if (isMarkable(member)) {
                member(type, member, seen);
            }
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::type);
    }

    private static boolean isMarkable(Element member) {
        return !(member instanceof TypeElement) && member.getKind() != ElementKind.CONSTRUCTOR;
    }

    /** A record's annotations appear on component, field and accessor: the first of a name stands for all. */
    private void member(TypeElement owner, Element member, Set<String> seen) {
        String name = member.getSimpleName().toString();
        if (has(member, "Alias") && seen.add("Alias " + name)) {
            mark(owner, member, "Alias", aliasObstacle(owner, member), events.isDescribed(member));
        }
        if (has(member, "Unknown") && seen.add("Unknown " + name)) {
            boolean isConstant = member.getKind() == ElementKind.ENUM_CONSTANT;
            mark(
                    owner,
                    member,
                    "Unknown",
                    isConstant ? Optional.empty() : Optional.of("it is no constant of an enum"),
                    events.isDescribed(member));
        }
    }

    private static boolean has(Element element, String annotation) {
        return AnnotationView.first(element, "dev.fanfare." + annotation).isPresent();
    }

    private void mark(TypeElement owner, Element on, String annotation, Optional<String> obstacle, boolean isUsed) {
        AnnotationView.first(on, "dev.fanfare." + annotation)
                .map(view -> new NameMark(
                        annotation,
                        on.equals(owner) ? TypeText.name(owner) : TypeText.name(owner) + "." + on.getSimpleName(),
                        view.place(),
                        isUsed ? Optional.empty() : obstacle,
                        isUsed,
                        Access.isPublic(owner)))
                .ifPresent(marks::add);
    }

    private Optional<String> eventNameObstacle(TypeElement type) {
        if (EventTypeReader.isSealedInterface(type)) {
            return Optional.of("a sealed interface has no event name, its records have");
        }
        if (events.isUnknown(type)) {
            return Optional.of("it stands for events of every other name");
        }
        return switch (type.getKind()) {
            case RECORD, CLASS -> Optional.empty();
            case ENUM -> Optional.of("an enum is no event");
            case INTERFACE -> Optional.of("an interface is no event");
            default -> Optional.of("it is no event");
        };
    }

    private Optional<String> reservedObstacle(TypeElement type) {
        if (events.isOpen(type)) {
            return Optional.of("annotations of Jackson's write " + TypeText.name(type) + " in a way of their own");
        }
        if (events.isUnknown(type)) {
            return Optional.of("its components have no names in JSON");
        }
        boolean hasNames = switch (type.getKind()) {
            case RECORD, CLASS, ENUM -> true;
            default -> EventTypeReader.isSealedInterface(type);
        };
        return hasNames ? Optional.empty() : Optional.of("it has neither components nor constants nor events");
    }

    private static Optional<String> unknownObstacle(TypeElement type) {
        boolean isPermitted = type.getKind() == ElementKind.RECORD
                && type.getInterfaces().stream()
                        .flatMap(parent -> Declared.of(parent).stream())
                        .anyMatch(parent -> EventTypeReader.isSealedInterface(parent.element()));
        return isPermitted ? Optional.empty() : Optional.of("it is no record of a sealed event");
    }

    private Optional<String> aliasObstacle(TypeElement owner, Element member) {
        if (member.getKind() == ElementKind.ENUM_CONSTANT) {
            return events.isOpen(owner)
                    ? Optional.of("annotations of Jackson's write " + TypeText.name(owner) + " in a way of their own")
                    : Optional.empty();
        }
        if (!owner.getKind().isClass()) {
            return Optional.of("a member of an interface is no component");
        }
        if (member.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of("it is static");
        }
        if (member instanceof ExecutableElement method && !isAccessor(method)) {
            return Optional.of("it neither reads nor sets a component");
        }
        if (events.isOpen(owner)) {
            return Optional.of("annotations of Jackson's write " + TypeText.name(owner) + " in a way of their own");
        }
        return events.isDescribed(owner) ? Optional.of("it does not go to JSON") : Optional.empty();
    }

    private static boolean isAccessor(ExecutableElement method) {
        return method.getParameters().isEmpty()
                ? method.getReturnType().getKind() != TypeKind.VOID
                : method.getParameters().size() == 1;
    }
}
