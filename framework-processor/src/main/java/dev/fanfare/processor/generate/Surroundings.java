package dev.fanfare.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the place of a generated class demands of it, so that it compiles there without a warning.
 *
 * @param marksGenerated whether {@code @Generated} can be used: not every module graph has it
 * @param warnings keys of javac's warnings to suppress
 * @param hidesJavaLang whether the package has a type by a name of {@code java.lang} that generated code uses
 */
record Surroundings(boolean marksGenerated, SortedSet<String> warnings, boolean hidesJavaLang) {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    Surroundings {
        warnings = new TreeSet<>(warnings);
    }

    static Surroundings plain() {
        return new Surroundings(true, new TreeSet<>(), false);
    }

    /** The finished file; the processor is named in {@code @Generated}. */
    JavaFile file(String packageName, TypeSpec.Builder type, String processor) {
        if (marksGenerated) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", processor)
                    .build());
        }
        if (!warnings.isEmpty()) {
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", keys(warnings))
                    .build());
        }
        return JavaFile.builder(packageName, type.build())
                .skipJavaLangImports(!hidesJavaLang)
                .indent("    ")
                .build();
    }

    private static CodeBlock keys(Collection<String> keys) {
        CodeBlock all = keys.stream().map(key -> CodeBlock.of("$S", key)).collect(CodeBlock.joining(", "));
        return keys.size() == 1 ? all : CodeBlock.of("{$L}", all);
    }
}
