package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.fanfare.processor.model.EventCase;
import dev.fanfare.processor.model.TopicModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.lang.model.element.Modifier;

/** Makes the typed publisher of a topic: it reads key and attributes by direct calls and hands the event on. */
final class PublisherGenerator {
    /** So many entries {@link Map#of} takes. */
    private static final int FEW_ENTRIES = 10;

    private final TopicModel topic;
    private final ClassName self;
    private final ClassName event;

    PublisherGenerator(TopicModel topic) {
        this.topic = topic;
        this.self = Types.of(topic.publisher());
        this.event = Types.of(topic.event().type());
    }

    TypeSpec.Builder generate() {
        return TypeSpec.classBuilder(self)
                .addJavadoc("Publishes {@link $T} to the topic {@code $L}.", event, topic.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(
                        topic.isInterface() ? Types.of(topic.declaredBy()) : Types.of(Types.PUBLISHER, event))
                .addField(mapping())
                .addField(Types.of(Types.OUTLET, event), "outlet", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor())
                .addMethod(binding())
                .addMethod(delegate("publish", Types.MESSAGE_ID, event, "event"))
                .addMethod(delegate("publishAsync", stageOfId(), event, "event"))
                .addMethod(delegate("publishAll", Types.listOf(Types.PUBLISH_RESULT), events(), "events"))
                .addType(new MappingGenerator(topic).generate());
    }

    private FieldSpec mapping() {
        return FieldSpec.builder(
                        Types.of(Types.EVENT_MAPPING, event),
                        "MAPPING",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("new $T()", self.nestedClass(MappingGenerator.NAME))
                .build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addParameter(Types.of(Types.OUTLET, event), "outlet")
                .addStatement("this.outlet = outlet")
                .build();
    }

    private MethodSpec binding() {
        return MethodSpec.methodBuilder("binding")
                .addJavadoc("The topic as the runtime knows it.\n\n@return the topic {@code $L}\n", topic.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.ANY_TOPIC_BINDING)
                .addCode(
                        "return new $T<$T>(\n$>$>$S,\n$T.class,\n$L,\n$T::new);$<$<\n",
                        Types.TOPIC_BINDING,
                        event,
                        topic.name(),
                        Types.of(topic.declaredBy()),
                        events(topic.event().cases()),
                        self)
                .build();
    }

    private static CodeBlock events(List<EventCase> cases) {
        return cases.size() <= FEW_ENTRIES
                ? CodeBlock.of("$T.of($L)", Map.class, joined(cases, "$S, $T.class"))
                : CodeBlock.of("$T.ofEntries($L)", Map.class, joined(cases, "Map.entry($S, $T.class)"));
    }

    private static CodeBlock joined(List<EventCase> cases, String format) {
        String separator = cases.size() == 1 ? ", " : ",\n";
        CodeBlock entries = cases.stream()
                .map(one -> CodeBlock.of(format, one.name(), Types.of(one.type())))
                .collect(CodeBlock.joining(separator));
        return cases.size() == 1 ? entries : CodeBlock.of("\n$>$>$L$<$<", entries);
    }

    private MethodSpec delegate(String name, TypeName result, TypeName parameter, String parameterName) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .addParameter(parameter, parameterName)
                .addStatement("return outlet.$N($N, MAPPING)", name, parameterName)
                .build();
    }

    private static TypeName stageOfId() {
        return Types.of(ClassName.get(CompletionStage.class), Types.MESSAGE_ID);
    }

    private TypeName events() {
        return Types.of(ClassName.get(Collection.class), WildcardTypeName.subtypeOf(event));
    }
}
