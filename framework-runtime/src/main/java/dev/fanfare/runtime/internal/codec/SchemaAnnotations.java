package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import org.jspecify.annotations.Nullable;

/**
 * Says to Jackson what the manifest's schemas say: which components of a record are required on reading, and that types
 * are written whole. What is required of other classes is enforced by {@link BeanGuard}.
 */
final class SchemaAnnotations extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;
    private static final JsonInclude.Value ALWAYS =
            JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS);

    private final transient Components components;
    private final transient Contents contents;

    SchemaAnnotations(Components components, Contents contents) {
        this.components = components;
        this.contents = contents;
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return annotated instanceof AnnotatedMember member && isNeverNull(member)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    /** An inclusion rule of the class would leave out what the schema requires: an empty list, a zero, a null. */
    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
        Class<?> type =
                annotated instanceof AnnotatedMember member ? member.getDeclaringClass() : annotated.getRawType();
        boolean isWritten = type.isRecord()
                ? annotated instanceof AnnotatedMember member && isRequired(member)
                : !components.required(type).isEmpty();
        return isWritten ? ALWAYS : JsonInclude.Value.empty();
    }

    /** A component may be missing and yet not be null: it may come under an alias. */
    private boolean isNeverNull(AnnotatedMember member) {
        Class<?> type = member.getDeclaringClass();
        return isRequired(member) || (type.isRecord() && !contents.mayBeNull(type, name(member, type), 0));
    }

    private boolean isRequired(AnnotatedMember member) {
        Class<?> type = member.getDeclaringClass();
        return type.isRecord() && components.required(type).contains(name(member, type));
    }

    private static String name(AnnotatedMember member, Class<?> type) {
        JsonProperty renamed = member.getAnnotation(JsonProperty.class);
        if (renamed != null && !renamed.value().isEmpty()) {
            return renamed.value();
        }
        boolean canonical = member instanceof AnnotatedParameter parameter
                && parameter.getOwner() instanceof AnnotatedConstructor constructor
                && constructor.getParameterCount() == type.getRecordComponents().length;
        return canonical
                ? type.getRecordComponents()[((AnnotatedParameter) member).getIndex()].getName()
                : member.getName();
    }
}
