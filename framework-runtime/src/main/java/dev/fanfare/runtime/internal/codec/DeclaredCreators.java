package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Jackson from reading a described type out of a mere text or number through whatever takes one, such as {@code
 * valueOf(String)}: its schema says object. What carries {@code JsonCreator} stays. Thread-safe.
 */
final class DeclaredCreators extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    private final transient Contents contents;

    DeclaredCreators(Contents contents) {
        this.contents = contents;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        boolean isUndeclared = annotated instanceof AnnotatedWithParams creator
                && !creator.hasAnnotation(JsonCreator.class)
                && creator.getParameterCount() == 1
                && contents.describe(creator.getDeclaringClass())
                && (creator instanceof AnnotatedMethod || !isCanonical((AnnotatedConstructor) creator));
        return isUndeclared ? JsonCreator.Mode.DISABLED : null;
    }

    private static boolean isCanonical(AnnotatedConstructor constructor) {
        RecordComponent[] components = constructor.getDeclaringClass().getRecordComponents();
        return components == null
                ? constructor.hasAnnotation(java.beans.ConstructorProperties.class)
                : Arrays.equals(
                        constructor.getAnnotated().getParameterTypes(),
                        Arrays.stream(components).map(RecordComponent::getType).toArray());
    }
}
