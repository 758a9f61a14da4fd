package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.Names;
import java.util.Collection;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Whether Lombok will add members to what it annotates. It changes the syntax trees in the first round; the elements show it
 * from the second on, which Lombok always asks for.
 */
public final class Lombok {
    private static final String PACKAGE = "lombok.";

    /** What leaves the members as they are. */
    private static final Set<String> HARMLESS = Set.of("lombok.NonNull", "lombok.Generated");

    private Lombok() {}

    /** Whether it changes one of the types, or one within them. */
    public static boolean changesOneOf(Collection<? extends Element> roots, Elements elements) {
        return elements.getTypeElement("lombok.Generated") != null
                && roots.stream().anyMatch(Lombok::changes);
    }

    private static boolean changes(Element element) {
        return element.getAnnotationMirrors().stream()
                        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
                        .map(type -> Names.of(type).canonical())
                        .anyMatch(name -> name.startsWith(PACKAGE) && !HARMLESS.contains(name))
                || element.getEnclosedElements().stream().anyMatch(Lombok::changes);
    }
}
