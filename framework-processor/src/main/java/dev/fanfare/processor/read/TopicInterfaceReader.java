package dev.fanfare.processor.read;

import dev.fanfare.processor.check.TopicInterface;
import dev.fanfare.processor.mirror.Access;
import dev.fanfare.processor.mirror.Hierarchy;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.mirror.TypeText;
import dev.fanfare.processor.model.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads interfaces that extend {@code Publisher<E>}. */
final class TopicInterfaceReader {
    private static final String PUBLISHER = "dev.fanfare.runtime.Publisher";

    private TopicInterfaceReader() {}

    /** Whether the interface extends {@code Publisher}, directly or not. */
    static boolean isPublisher(TypeElement type) {
        return Hierarchy.isA(type, PUBLISHER);
    }

    /** The interface as the rules see it. */
    static TopicInterface read(TypeElement type) {
        Optional<DeclaredType> publisher = publisher(type);
        return new TopicInterface(
                Names.of(type),
                Names.place(type),
                isPublisher(type) ? Optional.of(publisher.map(TypeText::of).orElse("Publisher")) : Optional.empty(),
                type.getTypeParameters().isEmpty()
                        && publisher.map(TopicInterfaceReader::isConcrete).orElse(true),
                extras(type),
                Access.obstacle(type, Names.of(type).packageName()));
    }

    /** The event type that the interface names. */
    static Optional<TypeElement> event(TypeElement type) {
        return publisher(type)
                .filter(found -> !found.getTypeArguments().isEmpty())
                .map(found -> found.getTypeArguments().get(0))
                .filter(argument -> argument.getKind() == TypeKind.DECLARED)
                .map(Hierarchy::element);
    }

    private static Optional<DeclaredType> publisher(TypeElement type) {
        return type.getInterfaces().stream()
                .filter(TopicInterfaceReader::isPublisherItself)
                .map(DeclaredType.class::cast)
                .findFirst();
    }

    private static boolean isPublisherItself(TypeMirror mirror) {
        return mirror.getKind() == TypeKind.DECLARED
                && Hierarchy.element(mirror).getQualifiedName().contentEquals(PUBLISHER);
    }

    /** A type that does not exist is the compiler's to report. */
    private static boolean isConcrete(DeclaredType publisher) {
        return !publisher.getTypeArguments().isEmpty()
                && switch (publisher.getTypeArguments().get(0).getKind()) {
                    case DECLARED, ERROR -> true;
                    default -> false;
                };
    }

    private static List<TopicInterface.Extra> extras(TypeElement type) {
        List<TopicInterface.Extra> extras = new ArrayList<>();
        SourceRef place = Names.place(type);
        type.getInterfaces().stream()
                .filter(mirror -> !isPublisherItself(mirror) && mirror.getKind() == TypeKind.DECLARED)
                .forEach(mirror -> extras.add(new TopicInterface.Extra("the supertype " + TypeText.of(mirror), place)));
        if (type.getModifiers().contains(Modifier.SEALED)) {
            extras.add(new TopicInterface.Extra("what it permits", place));
        }
        type.getEnclosedElements()
                .forEach(member -> extras.add(new TopicInterface.Extra(described(member), Names.place(member))));
        return extras;
    }

    private static String described(Element member) {
        String name = member.getSimpleName().toString();
        if (member instanceof ExecutableElement) {
            return "the method " + name;
        }
        return member instanceof TypeElement ? "the type " + name : "the field " + name;
    }
}
