package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.fanfare.processor.model.EventCase;
import dev.fanfare.processor.model.TopicModel;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Makes the typed publisher of a topic: it reads key and attributes by direct calls; the rest it inherits. */
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
        TypeSpec.Builder publisher = TypeSpec.classBuilder(self)
                .addJavadoc("Publishes {@link $T} to the topic {@code $L}.", event, topic.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(Types.of(Types.EVENT_PUBLISHER, event));
        if (topic.isInterface()) {
            publisher.addSuperinterface(Types.of(topic.declaredBy()));
        }
        publisher.addMethod(constructor()).addMethod(binding());
        new MappingGenerator(topic).addTo(publisher);
        return publisher;
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addParameter(Types.of(Types.OUTLET, event), "outlet")
                .addStatement("super(outlet, $S, $S)", topic.service().name(), eventName())
                .build();
    }

    /** That of all events; where there are several kinds, the topic's name only fills the place. */
    private String eventName() {
        return topic.event().isSealed()
                ? topic.name()
                : topic.event().cases().get(0).name();
    }

    private MethodSpec binding() {
        return MethodSpec.methodBuilder("binding")
                .addJavadoc("The topic as the runtime knows it.\n\n@return the topic {@code $L}\n", topic.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.ANY_TOPIC_BINDING)
                .addCode(
                        "return new $T<$T>(\n$>$>$S,\n$T.class,\n$L,\n$T::new$L);$<$<\n",
                        Types.TOPIC_BINDING,
                        event,
                        topic.name(),
                        Types.of(topic.declaredBy()),
                        events(),
                        self,
                        unknown())
                .build();
    }

    private CodeBlock unknown() {
        return topic.event()
                .unknown()
                .map(record -> CodeBlock.of(",\n$T::new", Types.of(record)))
                .orElse(CodeBlock.of(""));
    }

    /** Earlier names are read, too. One name needs no map, whose inference costs javac more than all else here. */
    private CodeBlock events() {
        List<EventCase> cases = topic.event().cases();
        if (!topic.event().isSealed()
                && !topic.isInterface()
                && cases.get(0).names().size() == 1) {
            return CodeBlock.of("$S", cases.get(0).name());
        }
        long names = cases.stream().mapToLong(one -> one.names().size()).sum();
        return names <= FEW_ENTRIES
                ? CodeBlock.of("$T.of($L)", Map.class, joined(cases, "$S, $T.class"))
                : CodeBlock.of("$T.ofEntries($L)", Map.class, joined(cases, "Map.entry($S, $T.class)"));
    }

    private static CodeBlock joined(List<EventCase> cases, String format) {
        List<CodeBlock> entries = cases.stream()
                .flatMap(one -> one.names().stream().map(name -> CodeBlock.of(format, name, Types.of(one.type()))))
                .toList();
        return entries.size() == 1
                ? entries.get(0)
                : CodeBlock.of("\n$>$>$L$<$<", entries.stream().collect(CodeBlock.joining(",\n")));
    }
}
