package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.AnnotationText;
import dev.fanfare.processor.mirror.Declared;
import dev.fanfare.processor.mirror.Hierarchy;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.mirror.TypeText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Tells whether a declaration whose JSON no schema describes has changed: a hash of what Jackson may go by, in it and in all
 * declarations that it mentions. What methods do, those of a serializer for instance, is not in it. For one declaration.
 */
final class Fingerprint {
    private static final int BYTES = 8;

    private final List<String> lines = new ArrayList<>();
    private final Deque<TypeElement> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final AnnotationText annotations = new AnnotationText(this::mention);

    private Fingerprint() {}

    /** Of a type. */
    static String of(TypeElement type) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.mention(type);
        return fingerprint.hash();
    }

    /** Of a component that annotations write in a way of their own. */
    static String of(Property property) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.line(property);
        return fingerprint.hash();
    }

    private String hash() {
        for (TypeElement next = waiting.poll(); next != null; next = waiting.poll()) {
            declaration(next);
        }
        try {
            byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    private void declaration(TypeElement type) {
        List<String> supertypes = Hierarchy.supertypes(type).stream()
                .peek(this::mention)
                .map(supertype -> Names.of(supertype).canonical())
                .sorted()
                .toList();
        lines.add(Names.of(type).canonical() + " " + kind(type) + " " + supertypes + marks(List.of(type)));
        type.getPermittedSubclasses().forEach(this::mention);
        if (type.getKind() == ElementKind.ENUM) {
            type.getEnclosedElements().stream()
                    .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                    .forEach(constant -> lines.add(constant.getSimpleName() + marks(List.of(constant))));
        } else if (type.getKind() == ElementKind.RECORD) {
            Properties.ofRecord(type).forEach(this::line);
        } else {
            Properties.ofClass(List.of(type)).forEach(this::line);
        }
        // Methods and constructors: in an order that does not depend on the compiler.
        Set<String> marked = new TreeSet<>();
        List<Element> callable = new ArrayList<>(ElementFilter.methodsIn(type.getEnclosedElements()));
        callable.addAll(ElementFilter.constructorsIn(type.getEnclosedElements()));
        for (Element member : callable) {
            String marks = marks(List.of(member));
            if (!marks.isEmpty()) {
                marked.add(Names.signature(member) + marks);
            }
        }
        lines.addAll(marked);
    }

    private static String kind(TypeElement type) {
        return type.getKind().name();
    }

    private void line(Property property) {
        mention(property.type());
        lines.add(property.name() + " " + TypeText.of(property.type()) + (property.isNullable() ? " or null" : "")
                + marks(property.sides()));
    }

    /** Each once: a record's annotations stand on several sides of a component, not the same ones in a class file. */
    private String marks(Collection<? extends Element> sides) {
        return sides.stream()
                .flatMap(side -> side.getAnnotationMirrors().stream())
                .filter(JacksonMarks::isOne)
                .map(annotations::of)
                .distinct()
                .sorted()
                .map(" "::concat)
                .collect(Collectors.joining());
    }

    private void mention(TypeMirror type) {
        if (type instanceof ArrayType array) {
            mention(array.getComponentType());
        }
        Declared.of(type).ifPresent(declared -> {
            mention(declared.element());
            declared.arguments().forEach(this::mention);
        });
    }

    /** The JDK's types and Jackson's own stay as they are. */
    private void mention(TypeElement type) {
        String name = Names.of(type).canonical();
        if (!Bindability.isOfJdk(type) && !name.startsWith("com.fasterxml.jackson.") && seen.add(name)) {
            waiting.add(type);
        }
    }
}
