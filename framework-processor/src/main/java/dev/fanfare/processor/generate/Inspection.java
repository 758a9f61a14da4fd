package dev.fanfare.processor.generate;

import dev.fanfare.processor.mirror.Annotations;
import dev.fanfare.processor.mirror.Hierarchy;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.EventCase;
import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Looks at the user's types that a generated class will name. Good for one round. */
final class Inspection {
    private static final String DEPRECATED = "java.lang.Deprecated";
    private static final String GENERATED = "javax.annotation.processing.Generated";
    private static final String CONSTRUCTOR = "<init>";
    private static final List<String> JAVA_LANG = List.of(
            "Class", "Exception", "IllegalArgumentException", "Object", "Override", "String", "SuppressWarnings");

    private final Elements elements;
    private final Map<String, Boolean> hidingPackages = new HashMap<>();
    private final Map<Optional<ModuleElement>, Boolean> markingModules = new HashMap<>();

    Inspection(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
    }

    /** The surroundings of a publisher. */
    Surroundings of(TopicModel topic, Element origin) {
        SortedSet<String> warnings = new TreeSet<>();
        deprecation(topic.declaredBy(), Set.of(), warnings);
        deprecation(topic.event().type(), Set.of(), warnings);
        for (EventCase one : topic.event().cases()) {
            Set<String> accessors = new HashSet<>();
            one.key().ifPresent(key -> accessors.add(name(key.accessor())));
            one.attributes()
                    .forEach(attribute -> accessors.add(name(attribute.reading().accessor())));
            deprecation(one.type(), accessors, warnings);
        }
        topic.event().unknown().ifPresent(record -> deprecation(record, Set.of(CONSTRUCTOR), warnings));
        return surroundings(topic.declaredBy().packageName(), origin, warnings);
    }

    /** The surroundings of an adapter. */
    Surroundings of(HandlerClass handlers, Element origin) {
        SortedSet<String> warnings = new TreeSet<>();
        Set<String> members = new HashSet<>(Set.of(CONSTRUCTOR));
        handlers.subscriptions()
                .forEach(subscription -> members.add(subscription.handler().name()));
        deprecation(handlers.type(), members, warnings);
        handlers.subscriptions().stream()
                .flatMap(Inspection::named)
                .distinct()
                .forEach(type -> deprecation(type, Set.of(), warnings));
        handlers.constructor().stream()
                .flatMap(List::stream)
                .forEach(parameter -> deprecation(parameter.topic().declaredBy(), Set.of(), warnings));
        return surroundings(handlers.type().packageName(), origin, warnings);
    }

    /** The surroundings of a contribution, which names generated types only. */
    Surroundings of(TypeRef contribution, Element origin) {
        return surroundings(contribution.packageName(), origin, new TreeSet<>());
    }

    private static Stream<TypeRef> named(SubscriptionModel subscription) {
        return Stream.of(
                        Stream.of(subscription.handler().event()),
                        subscription.handler().result().publishes().stream().map(topic -> topic.event()),
                        subscription.retry().never().stream())
                .flatMap(named -> named);
    }

    private Surroundings surroundings(String packageName, Element origin, SortedSet<String> warnings) {
        ModuleElement module = elements.getModuleOf(origin);
        boolean isNamed = module != null && !module.isUnnamed();
        if (isNamed) {
            // Whether the module passes on its dependency, and on which packages, is its own affair.
            warnings.add("exports");
        }
        return new Surroundings(
                markingModules.computeIfAbsent(Optional.ofNullable(module), this::marksGenerated),
                warnings,
                hidingPackages.computeIfAbsent(packageName, hiding -> hidesJavaLang(hiding, module)));
    }

    private boolean marksGenerated(Optional<ModuleElement> module) {
        TypeElement found = module.isPresent()
                ? elements.getTypeElement(module.get(), GENERATED)
                : elements.getTypeElement(GENERATED);
        return found != null;
    }

    /** In the module alone: where there is no such type, javac looks through each module of the system otherwise. */
    private boolean hidesJavaLang(String packageName, @Nullable ModuleElement module) {
        return JAVA_LANG.stream()
                .map(name -> packageName + "." + name)
                .anyMatch(
                        name -> (module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name))
                                != null);
    }

    private void deprecation(TypeRef type, Set<String> members, Set<String> warnings) {
        TypeElement named = elements.getTypeElement(type.canonical());
        Element current = named;
        while (current instanceof TypeElement around) {
            add(around, warnings);
            current = around.getEnclosingElement();
        }
        if (named != null && !members.isEmpty()) {
            members(named, members, warnings);
        }
    }

    /** Also what it inherits from classes, unless it has an own one in its place. */
    private static void members(TypeElement type, Set<String> names, Set<String> warnings) {
        Set<String> seen = new HashSet<>();
        for (TypeElement owner : Hierarchy.classes(type)) {
            for (Element member : owner.getEnclosedElements()) {
                boolean isNamed = names.contains(member.getSimpleName().toString())
                        && member.getKind() != ElementKind.RECORD_COMPONENT
                        && (owner.equals(type) || member.getKind() != ElementKind.CONSTRUCTOR);
                if (isNamed && seen.add(Names.signature(member))) {
                    add(member, warnings);
                }
            }
        }
    }

    private static void add(Element element, Set<String> warnings) {
        Annotations.first(element, DEPRECATED)
                .ifPresent(mirror -> warnings.add(
                        mirror.getElementValues().entrySet().stream()
                                        .filter(entry ->
                                                entry.getKey().getSimpleName().contentEquals("forRemoval"))
                                        .anyMatch(entry -> Boolean.TRUE.equals(
                                                entry.getValue().getValue()))
                                ? "removal"
                                : "deprecation"));
    }

    private static String name(String accessor) {
        return accessor.replace("()", "");
    }
}
