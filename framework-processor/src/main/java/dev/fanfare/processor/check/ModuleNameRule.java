package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** M001: the option {@code -Afanfare.module} is a Java package name. It has no place in the sources. */
public final class ModuleNameRule {
    /** Fixed, so that the answer does not depend on the JDK. */
    private static final SourceVersion SYNTAX = SourceVersion.RELEASE_17;

    private ModuleNameRule() {}

    /** Checks the option's value. */
    public static List<Finding> check(String module) {
        return SourceVersion.isName(module, SYNTAX)
                ? List.of()
                : List.of(Finding.of(Problem.MODULE_NAME, SourceRef.of(""), module)
                        .trying(better(module).map(name -> "-Afanfare.module=" + name)));
    }

    private static Optional<String> better(String module) {
        String name = Arrays.stream(module.toLowerCase(Locale.ROOT).split("\\.", -1))
                .map(segment -> segment.replaceAll("[^a-z0-9_]+", "_").replaceAll("^_+|_+$", ""))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("."));
        return SourceVersion.isName(name, SYNTAX) ? Optional.of(name) : Optional.empty();
    }
}
