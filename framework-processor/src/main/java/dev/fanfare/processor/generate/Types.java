package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.fanfare.processor.model.TypeRef;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The types that generated code names. */
final class Types {
    private static final String RUNTIME = "dev.fanfare.runtime";
    private static final String BINDING = RUNTIME + ".binding";

    static final ClassName MESSAGE = ClassName.get(RUNTIME, "Message");
    static final ClassName CONTRIBUTION = ClassName.get(BINDING, "Contribution");
    static final ClassName EVENT_MAPPING = ClassName.get(BINDING, "EventMapping");
    static final ClassName EVENT_PUBLISHER = ClassName.get(BINDING, "EventPublisher");
    static final ClassName ATTRIBUTE_SINK = EVENT_MAPPING.nestedClass("AttributeSink");
    static final ClassName BUILDING_ADAPTER = ClassName.get(BINDING, "BuildingAdapter");
    static final ClassName HANDLER_ADAPTER = ClassName.get(BINDING, "HandlerAdapter");
    static final ClassName HANDLER_BINDING = ClassName.get(BINDING, "HandlerBinding");
    static final ClassName OUTLET = ClassName.get(BINDING, "Outlet");
    static final ClassName PUBLISHERS = ClassName.get(BINDING, "Publishers");
    static final ClassName TOPIC_BINDING = ClassName.get(BINDING, "TopicBinding");
    static final TypeName ANY_TOPIC_BINDING = anyOf(TOPIC_BINDING);
    static final ParameterizedTypeName HANDLER_BINDINGS = listOf(HANDLER_BINDING);
    static final ParameterizedTypeName TOPIC_BINDINGS = listOf(ANY_TOPIC_BINDING);
    static final ParameterizedTypeName MESSAGES = listOf(anyOf(MESSAGE));
    static final TypeName ANY_STAGE = anyOf(ClassName.get(CompletionStage.class));

    private Types() {}

    static ClassName of(TypeRef type) {
        List<String> names = type.names();
        // Where generated code implements EventMapping it inherits a type of this name, which hides the user's.
        return names.get(0).equals(ATTRIBUTE_SINK.simpleName())
                ? ClassName.get("", type.canonical())
                : ClassName.get(
                        type.packageName(),
                        names.get(0),
                        names.subList(1, names.size()).toArray(String[]::new));
    }

    static ParameterizedTypeName of(ClassName type, TypeName argument) {
        return ParameterizedTypeName.get(type, argument);
    }

    static ParameterizedTypeName listOf(TypeName element) {
        return of(ClassName.get(List.class), element);
    }

    private static TypeName anyOf(ClassName type) {
        return of(type, WildcardTypeName.subtypeOf(Object.class));
    }
}
