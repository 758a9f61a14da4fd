package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.Access;
import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Declared;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.Mark;
import dev.fanfare.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds {@code @OrderingKey} and {@code @Attribute}, and the types on which they mean something. Good for one round; the
 * results of all rounds are put together.
 */
public final class MarkReader {
    private static final List<String> MARKS = List.of("OrderingKey", "Attribute");

    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private final Set<TypeRef> carried = new HashSet<>();

    /** Looks through the types and all within them. */
    public void read(Collection<? extends Element> roots) {
        ElementFilter.typesIn(List.copyOf(roots)).forEach(this::type);
    }

    /** The marks found. */
    public List<Mark> marks() {
        return List.copyOf(marks.values());
    }

    /** The events of topics, also of such as have errors, with what they permit and what they inherit from. */
    public Set<TypeRef> carried() {
        return Set.copyOf(carried);
    }

    private void type(TypeElement type) {
        if (TopicLookup.carriesTopic(type)) {
            carry(type);
        }
        List<Element> members = new ArrayList<>(type.getRecordComponents());
        members.addAll(type.getEnclosedElements());
        members.forEach(member -> member(type, member));
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::type);
    }

    /** A record's annotations appear on component, field and accessor: the first of a name stands for all. */
    private void member(TypeElement owner, Element member) {
        for (String name : MARKS) {
            AnnotationView.first(member, "dev.fanfare." + name).ifPresent(view -> {
                Mark mark = new Mark(name, Names.of(owner), view.place(), Access.isPublic(owner));
                String key = mark.owner() + "#" + member.getSimpleName() + "@" + name;
                marks.putIfAbsent(key, mark);
            });
        }
    }

    private void carry(TypeMirror type) {
        Declared.of(type).ifPresent(declared -> {
            carry(declared.element());
            declared.arguments().forEach(this::carry);
        });
    }

    private void carry(TypeElement type) {
        if (carried.add(Names.of(type))) {
            type.getPermittedSubclasses().forEach(this::carry);
            type.getInterfaces().forEach(this::carry);
            carry(type.getSuperclass());
        }
    }
}
