package dev.fanfare.processor.read;

import dev.fanfare.processor.model.HandlerClass.PublisherParameter;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds out whether generated code can build a class of handlers. Good for one round. */
final class ConstructionReader {
    private final PublisherTypes publishers;

    ConstructionReader(PublisherTypes publishers) {
        this.publishers = publishers;
    }

    /**
     * What the only constructor takes, if that is nothing but publishers. Empty for what cannot be built: an abstract class,
     * an interface, an enum; a class with several constructors, or one that is private, generic, or throws checked
     * exceptions.
     */
    Optional<List<PublisherParameter>> of(TypeElement type) {
        boolean isBuilt = (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
                && !type.getModifiers().contains(Modifier.ABSTRACT);
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
        return isBuilt && constructors.size() == 1 ? parameters(constructors.get(0)) : Optional.empty();
    }

    private Optional<List<PublisherParameter>> parameters(ExecutableElement constructor) {
        if (constructor.getModifiers().contains(Modifier.PRIVATE)
                || !constructor.getTypeParameters().isEmpty()
                || !constructor.getThrownTypes().isEmpty()) {
            return Optional.empty();
        }
        List<PublisherParameter> found = constructor.getParameters().stream()
                .flatMap(parameter -> publishers.of(parameter.asType()).stream())
                .toList();
        return found.size() == constructor.getParameters().size() ? Optional.of(found) : Optional.empty();
    }
}
