package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.HandlerClass.PublisherParameter;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.model.TopicModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Makes the adapter of a class with handlers: one binding for each subscription, one case for each handler. */
final class SubscriptionsGenerator {
    private final HandlerClass handlers;
    private final ClassName self;
    private final ClassName type;

    /** Subscriptions of one handler share its number; any of them tells what it does. */
    private final Map<String, SubscriptionModel> numbered = new LinkedHashMap<>();

    private final List<String> numbers;

    SubscriptionsGenerator(HandlerClass handlers) {
        this.handlers = handlers;
        this.self = Types.of(handlers.adapter());
        this.type = Types.of(handlers.type());
        handlers.subscriptions().forEach(subscription -> numbered.putIfAbsent(signature(subscription), subscription));
        this.numbers = List.copyOf(numbered.keySet());
    }

    TypeSpec.Builder generate() {
        TypeSpec.Builder adapter = TypeSpec.classBuilder(self)
                .addJavadoc("The subscriptions of {@link $T}.", type)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(isBuilt() ? Types.BUILDING_ADAPTER : Types.HANDLER_ADAPTER)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement(
                                "super($T.class, $S)", type, handlers.service().name())
                        .build())
                .addMethod(bindings());
        if (isBuilt()) {
            adapter.addMethod(build());
        }
        return adapter.addMethod(invoke());
    }

    private MethodSpec bindings() {
        CodeBlock all = handlers.subscriptions().stream().map(this::binding).collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder("bindings")
                .addJavadoc("The handlers as the runtime knows them.\n\n@return one for each subscription\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.HANDLER_BINDINGS)
                .addStatement("$T adapter = new $T()", self, self)
                .addCode("return $T.of(\n$>$>$L);$<$<\n", List.class, all)
                .build();
    }

    private CodeBlock binding(SubscriptionModel subscription) {
        return CodeBlock.of(
                "adapter.$L($L,$W$S,$W$S,$W$S$L)",
                subscription.handler().isStatic() ? "bindStatic" : "bind",
                numbers.indexOf(signature(subscription)),
                subscription.topic().name(),
                subscription.name(),
                subscription.source().path(),
                never(subscription));
    }

    /** Nothing where nothing has to be said. */
    private static CodeBlock never(SubscriptionModel subscription) {
        CodeBlock classes = subscription.retry().never().stream()
                .map(exception -> CodeBlock.of("$T.class", Types.of(exception)))
                .collect(CodeBlock.joining(", "));
        return classes.isEmpty() && !subscription.handler().isStatic()
                ? CodeBlock.of("")
                : CodeBlock.of(",$W$T.of($L)", List.class, classes);
    }

    private MethodSpec invoke() {
        MethodSpec.Builder invoke = MethodSpec.methodBuilder("invoke")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(Types.ANY_STAGE)
                .addParameter(TypeName.INT, "number")
                .addParameter(Object.class, "handler")
                .addParameter(Types.MESSAGES, "messages")
                .addParameter(Types.PUBLISHERS, "publishers")
                .addException(Exception.class);
        return invoke.addCode(numbers.size() == 1 ? call(0) : cases()).build();
    }

    /** The last case is the default: javac wants one. */
    private CodeBlock cases() {
        CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch (number)");
        for (int number = 0; number < numbers.size(); number++) {
            String label = number == numbers.size() - 1 ? "default ->" : "case " + number + " ->";
            cases.beginControlFlow(label).add(call(number)).endControlFlow();
        }
        return cases.endControlFlow().build();
    }

    private CodeBlock call(int number) {
        SubscriptionModel subscription = Objects.requireNonNull(numbered.get(numbers.get(number)));
        return new CallGenerator(type, subscription.handler()).generate();
    }

    private boolean isBuilt() {
        return handlers.constructor().isPresent()
                && handlers.subscriptions().stream()
                        .anyMatch(subscription -> !subscription.handler().isStatic());
    }

    private MethodSpec build() {
        List<PublisherParameter> parameters = handlers.constructor().orElseThrow();
        CodeBlock arguments =
                parameters.stream().map(SubscriptionsGenerator::argument).collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder("build")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(Object.class)
                .addParameter(Types.PUBLISHERS, "publishers")
                .addCode(
                        parameters.size() < 2 ? "return new $T($L);\n" : "return new $T(\n$>$>$L);$<$<\n",
                        type,
                        arguments)
                .build();
    }

    private static CodeBlock argument(PublisherParameter parameter) {
        ClassName declaredBy = Types.of(parameter.topic().declaredBy());
        String method = parameter.topic().isInterface() ? "topic" : "publisher";
        CodeBlock publisher = CodeBlock.of("publishers.$L($T.class)", method, declaredBy);
        return parameter.generated()
                ? CodeBlock.of(
                        "($T) $L",
                        Types.of(TopicModel.publisherOf(parameter.topic().declaredBy())),
                        publisher)
                : publisher;
    }

    private static String signature(SubscriptionModel subscription) {
        return subscription.source().member();
    }
}
