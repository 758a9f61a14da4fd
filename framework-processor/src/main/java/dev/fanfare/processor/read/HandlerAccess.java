package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.mirror.TypeText;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** S003-S005, S025: generated code in the same package can call the handler. */
final class HandlerAccess {
    private final ProcessingEnvironment environment;

    HandlerAccess(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    List<Finding> check(TypeElement type, ExecutableElement method, String handler) {
        List<Finding> findings = new ArrayList<>();
        SourceRef place = Names.place(method);
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            findings.add(Finding.of(Problem.HANDLER_PRIVATE, place, handler));
        }
        if (method.getModifiers().contains(Modifier.ABSTRACT)) {
            findings.add(Finding.of(Problem.HANDLER_ABSTRACT, place, handler));
        }
        obstacle(type)
                .ifPresent(obstacle ->
                        findings.add(Finding.of(Problem.HANDLER_CLASS, place, handler, obstacle.type, obstacle.what)));
        method.getThrownTypes().stream()
                .filter(thrown -> !isThrowable(thrown))
                .forEach(thrown ->
                        findings.add(Finding.of(Problem.HANDLER_THROWS, place, handler, TypeText.of(thrown))));
        return findings;
    }

    private record Obstacle(String type, String what) {}

    /** The innermost class that stands in the way. */
    private static Optional<Obstacle> obstacle(TypeElement type) {
        if (!type.getTypeParameters().isEmpty()) {
            return Optional.of(new Obstacle(Names.of(type).nested("."), "generic"));
        }
        Element current = type;
        while (current instanceof TypeElement around) {
            Optional<String> what = obstacleOf(around);
            if (what.isPresent()) {
                return what.map(text -> new Obstacle(Names.of(around).nested("."), text));
            }
            current = around.getEnclosingElement();
        }
        return Optional.empty();
    }

    private static Optional<String> obstacleOf(TypeElement type) {
        if (type.getModifiers().contains(Modifier.PRIVATE)) {
            return Optional.of("private");
        }
        return switch (type.getNestingKind()) {
            case TOP_LEVEL -> Optional.empty();
            case MEMBER ->
                type.getModifiers().contains(Modifier.STATIC) ? Optional.empty() : Optional.of("an inner class");
            case LOCAL, ANONYMOUS -> Optional.of("a local class");
        };
    }

    /** The generated call declares {@code throws Exception}. */
    private boolean isThrowable(TypeMirror thrown) {
        return thrown.getKind() == TypeKind.ERROR
                || isA(thrown, "java.lang.Exception")
                || isA(thrown, "java.lang.Error");
    }

    private boolean isA(TypeMirror type, String name) {
        TypeElement element = environment.getElementUtils().getTypeElement(name);
        return element != null && environment.getTypeUtils().isSubtype(type, element.asType());
    }
}
