package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.Declared;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.mirror.TypeText;
import dev.fanfare.processor.model.HandlerMethod.Parameter;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Capped;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import dev.fanfare.processor.report.Report;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** S006: a handler's one parameter has one of the four forms. Good for one round. */
final class ParameterReader {
    private static final String MESSAGE = "dev.fanfare.runtime.Message";
    private static final String LIST = "java.util.List";

    /** What looks like a batch but is none. */
    private static final Set<String> LIKE_LISTS = Set.of(
            "java.util.Collection",
            "java.util.Set",
            "java.util.SequencedCollection",
            "java.util.ArrayList",
            "java.lang.Iterable",
            "java.util.stream.Stream");

    private final ExecutableElement method;
    private final String handler;
    private final SourceRef place;
    private final Report report;

    ParameterReader(ExecutableElement method, String handler, Report report) {
        this.method = method;
        this.handler = handler;
        this.place = Names.place(method);
        this.report = report;
    }

    /** The parameter's form, and the class or interface that stands for the event. */
    record Shape(Parameter form, TypeElement event) {}

    /** The shape; empty, with a finding, if it is none of the four; empty without one if it does not compile. */
    Optional<Shape> read() {
        if (!method.getTypeParameters().isEmpty()) {
            String names = Capped.list(method.getTypeParameters().stream()
                    .map(parameter -> parameter.getSimpleName().toString())
                    .toList());
            boolean isOne = method.getTypeParameters().size() == 1;
            return wrong(place, (isOne ? "the type parameter " : "the type parameters ") + names, Optional.empty());
        }
        int count = method.getParameters().size();
        if (count != 1) {
            return wrong(place, count == 0 ? "no parameter" : count + " parameters", Optional.empty());
        }
        return shape(method.getParameters().get(0).asType());
    }

    private Optional<Shape> shape(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return wrong("an array, " + TypeText.of(type), listOf(array.getComponentType()));
        }
        Optional<Declared> declared = Declared.of(type);
        if (declared.isEmpty()) {
            return type.getKind() == TypeKind.ERROR ? Optional.empty() : wrong(kindOf(type), Optional.empty());
        }
        Declared found = declared.get();
        if (found.is(LIST)) {
            return argument(found, type).flatMap(element -> inList(element, type));
        }
        if (found.is(MESSAGE)) {
            return argument(found, type).flatMap(event -> event(Parameter.MESSAGE, event, type));
        }
        return event(Parameter.EVENT, type, type);
    }

    private Optional<Shape> inList(TypeMirror element, TypeMirror whole) {
        Optional<Declared> message = Declared.of(element).filter(declared -> declared.is(MESSAGE));
        return message.isPresent()
                ? argument(message.get(), whole).flatMap(event -> event(Parameter.MESSAGES, event, whole))
                : event(Parameter.EVENTS, element, whole);
    }

    private Optional<TypeMirror> argument(Declared type, TypeMirror whole) {
        if (type.isRaw()) {
            report(TypeText.of(whole) + " without a type argument", Optional.empty());
            return Optional.empty();
        }
        return type.arguments().stream().findFirst();
    }

    private Optional<Shape> event(Parameter form, TypeMirror event, TypeMirror whole) {
        Optional<Declared> declared = Declared.of(event);
        if (declared.isEmpty()) {
            return event.getKind() == TypeKind.ERROR
                    ? Optional.empty()
                    : wrong(
                            event == whole ? kindOf(event) : TypeText.of(whole) + ", with " + kindOf(event),
                            Optional.empty());
        }
        Declared found = declared.get();
        if (LIKE_LISTS.contains(found.element().getQualifiedName().toString())) {
            return wrong(
                    TypeText.of(whole), found.arguments().stream().findFirst().flatMap(ParameterReader::listOf));
        }
        return found.element().getTypeParameters().isEmpty()
                ? Optional.of(new Shape(form, found.element()))
                : wrong(TypeText.of(whole) + (found.isRaw() ? " without type arguments" : ""), Optional.empty());
    }

    private static String kindOf(TypeMirror type) {
        return switch (type.getKind()) {
            case TYPEVAR -> "the type variable " + TypeText.of(type);
            case WILDCARD -> "the wildcard " + TypeText.of(type);
            case ARRAY -> "an array, " + TypeText.of(type);
            default -> TypeText.of(type);
        };
    }

    private static Optional<String> listOf(TypeMirror element) {
        return Declared.of(element).map(declared -> "List<" + TypeText.of(element) + ">");
    }

    private Optional<Shape> wrong(String what, Optional<String> better) {
        report(what, better);
        return Optional.empty();
    }

    private Optional<Shape> wrong(SourceRef at, String what, Optional<String> better) {
        report.add(Finding.of(Problem.HANDLER_PARAMETERS, at, handler, what).trying(better));
        return Optional.empty();
    }

    private void report(String what, Optional<String> better) {
        report.add(Finding.of(Problem.HANDLER_PARAMETERS, place.parameter(0), handler, what)
                .trying(better));
    }
}
