package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.fanfare.processor.model.ComponentReading;
import dev.fanfare.processor.model.EventCase;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.ValueKind;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Makes the methods of a publisher that tell what travels beside an event's JSON. */
final class MappingGenerator {
    private final TopicModel topic;
    private final ClassName event;
    private final List<EventCase> cases;

    MappingGenerator(TopicModel topic) {
        this.topic = topic;
        this.event = Types.of(topic.event().type());
        this.cases = topic.event().cases();
    }

    /** Adds the methods to the publisher. */
    void addTo(TypeSpec.Builder publisher) {
        if (topic.event().isSealed()) {
            publisher.addMethod(ofEvent("eventName", ClassName.get(String.class))
                    .addCode(each("", one -> CodeBlock.of("return $S;\n", one.name())))
                    .build());
        }
        if (topic.event().orderingKey().isPresent()) {
            publisher.addMethod(ofEvent("key", ClassName.get(String.class))
                    .addCode(each(" " + variable(), one -> key(one.key().orElseThrow())))
                    .build());
        }
        if (!topic.event().attributes().isEmpty()) {
            publisher.addMethod(ofEvent("attributes", TypeName.VOID)
                    .addParameter(Types.ATTRIBUTE_SINK, "sink")
                    .addCode(attributes())
                    .build());
        }
        if (topic.event().isSealed()) {
            publisher.addMethod(unknown());
        }
    }

    /** What the case at hand is called. */
    private String variable() {
        return topic.event().isSealed() ? "that" : "event";
    }

    /** Each case returns; a sealed event tells them apart first. */
    private CodeBlock each(String pattern, Function<EventCase, CodeBlock> code) {
        if (!topic.event().isSealed()) {
            return code.apply(cases.get(0));
        }
        CodeBlock.Builder all = CodeBlock.builder();
        for (EventCase one : cases) {
            all.beginControlFlow("if (event instanceof $T$L)", Types.of(one.type()), pattern)
                    .add(code.apply(one))
                    .endControlFlow();
        }
        return all.addStatement("throw unknown(event)").build();
    }

    /** No such event is there unless a record was permitted after the publisher was compiled. */
    private MethodSpec unknown() {
        return MethodSpec.methodBuilder("unknown")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(IllegalArgumentException.class)
                .addParameter(event, "event")
                .addCode(
                        "return new $T($S + event.getClass().getName()\n$>$>+ $S);$<$<\n",
                        IllegalArgumentException.class,
                        "Topic " + topic.name() + " does not know ",
                        topic.event().unknown().isPresent()
                                ? "; what stands for unknown events cannot be published, and what was permitted later"
                                        + " needs the topic to be compiled again."
                                : "; compile the topic again, together with its events.")
                .build();
    }

    private CodeBlock key(ComponentReading reading) {
        String value = variable() + "." + reading.accessor();
        if (reading.kind() == ValueKind.STRING) {
            return CodeBlock.of("return $L;\n", value);
        }
        if (reading.kind() == ValueKind.ENUM) {
            return CodeBlock.of("var key = $L;\nreturn key == null ? null : key.name();\n", value);
        }
        return reading.isPrimitive()
                ? CodeBlock.of("return $T.valueOf($L);\n", String.class, value)
                : CodeBlock.of("return $T.toString($L, null);\n", Objects.class, value);
    }

    private CodeBlock attributes() {
        if (!topic.event().isSealed()) {
            return puts(cases.get(0));
        }
        CodeBlock.Builder all = CodeBlock.builder();
        String control = "if (event instanceof $T $L)";
        for (EventCase one : cases) {
            if (one.attributes().isEmpty()) {
                continue;
            }
            if (all.isEmpty()) {
                all.beginControlFlow(control, Types.of(one.type()), variable());
            } else {
                all.nextControlFlow("else " + control, Types.of(one.type()), variable());
            }
            all.add(puts(one));
        }
        return all.endControlFlow().build();
    }

    private CodeBlock puts(EventCase one) {
        CodeBlock.Builder puts = CodeBlock.builder();
        one.attributes()
                .forEach(attribute -> puts.addStatement(
                        "sink.put($S, $L.$L)",
                        attribute.name(),
                        variable(),
                        attribute.reading().accessor()));
        return puts.build();
    }

    private MethodSpec.Builder ofEvent(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(result)
                .addParameter(event, "event");
    }
}
