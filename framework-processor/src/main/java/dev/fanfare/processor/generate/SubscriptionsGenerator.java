package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.HandlerClass.PublisherParameter;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.model.TopicModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Makes the adapter of a class with handlers: one binding for each subscription, one method for each handler. */
final class SubscriptionsGenerator {
    private final HandlerClass handlers;
    private final ClassName self;
    private final ClassName type;
    private final Map<String, Invoker> invokers = new LinkedHashMap<>();

    SubscriptionsGenerator(HandlerClass handlers) {
        this.handlers = handlers;
        this.self = Types.of(handlers.adapter());
        this.type = Types.of(handlers.type());
        for (SubscriptionModel subscription : handlers.subscriptions()) {
            invokers.computeIfAbsent(
                    signature(subscription),
                    signature -> new Invoker(free(subscription.handler().name()), subscription));
        }
    }

    /** A name for the invoker; methods that differ only in their parameters are numbered. */
    private String free(String name) {
        Set<String> taken = invokers.values().stream().map(Invoker::name).collect(Collectors.toSet());
        String candidate = name;
        for (int number = 2; taken.contains(candidate); number++) {
            candidate = name + number;
        }
        return candidate;
    }

    TypeSpec.Builder generate() {
        TypeSpec.Builder adapter = TypeSpec.classBuilder(self)
                .addJavadoc("The subscriptions of {@link $T}.", type)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(bindings());
        factory().ifPresent(adapter::addMethod);
        invokers.values()
                .forEach(invoker -> adapter.addMethod(
                        new InvokerGenerator(type, invoker.subscription().handler()).generate(invoker.name())));
        return adapter;
    }

    private MethodSpec bindings() {
        CodeBlock all = handlers.subscriptions().stream().map(this::binding).collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder("bindings")
                .addJavadoc("The handlers as the runtime knows them.\n\n@return one for each subscription\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.HANDLER_BINDINGS)
                .addCode("return $T.of(\n$>$>$L);$<$<\n", List.class, all)
                .build();
    }

    private CodeBlock binding(SubscriptionModel subscription) {
        boolean isStatic = subscription.handler().isStatic();
        CodeBlock factory = isStatic || !isBuilt() ? CodeBlock.of("empty()") : CodeBlock.of("of($T::create)", self);
        return CodeBlock.of(
                "new $T(\n$>$>$S,\n$S,\n$S,\n$T.class,\n$S,\n$T.$L,\n$L,\n$T.of($L),\n$T::$N)$<$<",
                Types.HANDLER_BINDING,
                subscription.topic().name(),
                subscription.name(),
                handlers.service().name(),
                type,
                subscription.source().path(),
                Optional.class,
                factory,
                isStatic,
                List.class,
                never(subscription),
                self,
                Objects.requireNonNull(invokers.get(signature(subscription))).name());
    }

    private static CodeBlock never(SubscriptionModel subscription) {
        return subscription.retry().never().stream()
                .map(exception -> CodeBlock.of("$T.class", Types.of(exception)))
                .collect(CodeBlock.joining(", "));
    }

    private boolean isBuilt() {
        return handlers.constructor().isPresent()
                && handlers.subscriptions().stream()
                        .anyMatch(subscription -> !subscription.handler().isStatic());
    }

    private Optional<MethodSpec> factory() {
        if (!isBuilt()) {
            return Optional.empty();
        }
        List<PublisherParameter> parameters = handlers.constructor().orElseThrow();
        CodeBlock arguments =
                parameters.stream().map(SubscriptionsGenerator::argument).collect(CodeBlock.joining(",\n"));
        return Optional.of(MethodSpec.methodBuilder("create")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Object.class)
                .addParameter(Types.PUBLISHERS, "publishers")
                .addCode(
                        parameters.size() < 2 ? "return new $T($L);\n" : "return new $T(\n$>$>$L);$<$<\n",
                        type,
                        arguments)
                .build());
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

    /** The method that serves all subscriptions of one handler; any of them tells what it does. */
    private record Invoker(String name, SubscriptionModel subscription) {}
}
