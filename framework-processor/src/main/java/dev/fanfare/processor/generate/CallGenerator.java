package dev.fanfare.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.fanfare.processor.model.HandlerMethod;
import dev.fanfare.processor.model.HandlerMethod.Form;
import dev.fanfare.processor.model.TopicLink;
import java.util.List;

/** Makes the statements that call one handler: unpacks the messages, calls, publishes what comes back. */
final class CallGenerator {
    private final ClassName type;
    private final HandlerMethod handler;
    private final ClassName event;

    CallGenerator(ClassName type, HandlerMethod handler) {
        this.type = type;
        this.handler = handler;
        this.event = Types.of(handler.event());
    }

    CodeBlock generate() {
        return CodeBlock.of("$L$L", unpacking(), result(call()));
    }

    /** The casts to generic types are right because the codec made the events; nothing else needs a suppression. */
    private CodeBlock unpacking() {
        return switch (handler.parameter()) {
            case EVENT -> CodeBlock.of("");
            case EVENTS ->
                CodeBlock.of(
                        "$T batch = messages.stream().map(message -> ($T) message.event()).toList();\n",
                        Types.listOf(event),
                        event);
            case MESSAGE -> unchecked("message", message(), CodeBlock.of("messages.get(0)"));
            case MESSAGES -> unchecked("batch", Types.listOf(message()), CodeBlock.of("($T<?>) messages", List.class));
        };
    }

    private TypeName message() {
        return Types.of(Types.MESSAGE, event);
    }

    private static CodeBlock unchecked(String name, TypeName type, CodeBlock value) {
        return CodeBlock.of(
                "$L\n$T $N = ($T) $L;\n",
                AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "unchecked")
                        .build(),
                type,
                name,
                type,
                value);
    }

    private CodeBlock call() {
        CodeBlock argument = switch (handler.parameter()) {
            case EVENT -> CodeBlock.of("($T) messages.get(0).event()", event);
            case MESSAGE -> CodeBlock.of("message");
            case EVENTS, MESSAGES -> CodeBlock.of("batch");
        };
        return CodeBlock.of("$L.$N($L)", target(), handler.name(), argument);
    }

    private CodeBlock target() {
        return handler.isStatic() ? CodeBlock.of("$T", type) : CodeBlock.of("(($T) handler)", type);
    }

    private CodeBlock result(CodeBlock call) {
        HandlerMethod.Result result = handler.result();
        if (result.form() == Form.NOTHING) {
            return result.isAsync() ? CodeBlock.of("return $L;\n", call) : CodeBlock.of("$L;\nreturn null;\n", call);
        }
        TopicLink topic = result.publishes().orElseThrow();
        ClassName published = Types.of(topic.event());
        return result.isAsync()
                ? CodeBlock.of(
                        "return $L\n$>$>.thenCompose(result -> publishers.$L($T.class, result));$<$<\n",
                        call,
                        sending(result.form()),
                        published)
                : CodeBlock.of("return publishers.$L($T.class, $L);\n", sending(result.form()), published, call);
    }

    private static String sending(Form form) {
        return switch (form) {
            case ONE -> "send";
            case OPTIONAL -> "sendOptional";
            case LIST -> "sendAll";
            case NOTHING -> throw new IllegalArgumentException("Nothing is not sent.");
        };
    }
}
