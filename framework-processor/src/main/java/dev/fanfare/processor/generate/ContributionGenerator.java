package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.fanfare.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Makes the class by which the runtime finds a compilation's topics and handlers. */
final class ContributionGenerator {
    private final Contribution contribution;

    ContributionGenerator(Contribution contribution) {
        this.contribution = contribution;
    }

    TypeSpec.Builder generate() {
        return TypeSpec.classBuilder(Types.of(contribution.type()))
                .addJavadoc("What this module adds to an application; found by the service loader.")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Types.CONTRIBUTION)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("For the service loader.")
                        .addModifiers(Modifier.PUBLIC)
                        .build())
                .addMethod(method("manifest", ClassName.get(String.class))
                        .addStatement("return $S", contribution.manifest())
                        .build())
                .addMethod(all("topics", Types.TOPIC_BINDINGS, "topics.add($T.binding())", contribution.publishers()))
                .addMethod(all(
                        "handlers", Types.HANDLER_BINDINGS, "handlers.addAll($T.bindings())", contribution.adapters()));
    }

    /** Statements, not one expression: javac's inference over a thousand arguments would take more than linear time. */
    private static MethodSpec all(String name, ParameterizedTypeName list, String statement, List<TypeRef> types) {
        CodeBlock.Builder statements = CodeBlock.builder();
        types.stream().sorted().forEach(type -> statements.addStatement(statement, Types.of(type)));
        if (statements.isEmpty()) {
            return method(name, list).addStatement("return $T.of()", List.class).build();
        }
        return method(name, list)
                .addStatement("$T $N = new $T<>()", list, name, ArrayList.class)
                .addCode(statements.build())
                .addStatement("return $N", name)
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
