package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.Annotations;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The names of everything that a compilation declares, over all rounds; what Fanfare generates is passed over. */
public final class DeclaredNames {
    private final SortedSet<TypeRef> roots = new TreeSet<>();
    private final SortedSet<TypeRef> topics = new TreeSet<>();
    private final SortedSet<TypeRef> handlers = new TreeSet<>();
    private final Set<TypeRef> types = new HashSet<>();
    private final Set<TypeRef> generated = new HashSet<>();
    private boolean isFirst = true;
    private boolean hasModule;

    /** Takes note of a round; says whether it brought a topic or a handler. */
    public boolean add(RoundEnvironment round) {
        int before = topics.size() + handlers.size();
        for (Element root : round.getRootElements()) {
            hasModule |= root.getKind() == ElementKind.MODULE;
            if (root instanceof TypeElement type && !isOurs(Names.of(type))) {
                roots.add(Names.of(type));
                add(type);
            }
        }
        isFirst = false;
        return topics.size() + handlers.size() > before;
    }

    /** What bears a generated class's name in the first round was written by the user, by mistake. */
    private boolean isOurs(TypeRef root) {
        return !isFirst && generated.contains(root);
    }

    private void add(TypeElement type) {
        TypeRef name = Names.of(type);
        types.add(name);
        if (Annotations.first(type, TopicLookup.TOPIC).isPresent()) {
            topics.add(name);
            generated.add(TopicModel.publisherOf(name));
        }
        if (type.getEnclosedElements().stream()
                .anyMatch(member ->
                        Annotations.first(member, HandlerReader.SUBSCRIBE).isPresent())) {
            handlers.add(name);
            generated.add(HandlerClass.adapterOf(name));
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::add);
    }

    /** Whether {@code module-info.java} is among the names. */
    public boolean hasModule() {
        return hasModule;
    }

    /** Whether there is a topic or a handler. */
    public boolean hasDeclarations() {
        return !topics.isEmpty() || !handlers.isEmpty();
    }

    /** The types that declare topics or handlers. */
    public SortedSet<TypeRef> declared() {
        SortedSet<TypeRef> declared = new TreeSet<>(topics);
        declared.addAll(handlers);
        return declared;
    }

    /** The top-level types. */
    public SortedSet<TypeRef> roots() {
        return roots;
    }

    /** The types that carry {@code @Topic}. */
    public SortedSet<TypeRef> topics() {
        return topics;
    }

    /** The types that have methods with {@code @Subscribe}. */
    public SortedSet<TypeRef> handlers() {
        return handlers;
    }

    /** All types, nested ones too. */
    public Set<TypeRef> types() {
        return types;
    }

    /** The elements of these names in the current round. */
    public static List<TypeElement> elements(SortedSet<TypeRef> names, Elements elements) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(elements.getTypeElement(name.canonical())).stream())
                .toList();
    }
}
