package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says to Jackson what the manifest's schemas say: which components of a record are required on reading, by which earlier
 * names components are read too, and that types are written whole. What is required of other classes is enforced by {@link BeanGuard}.
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

    /** Beside those that {@code @JsonAlias} gives. */
    @Override
    public @Nullable List<PropertyName> findPropertyAliases(Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member)) {
            return null;
        }
        Class<?> type = member.getDeclaringClass();
        List<String> earlier =
                components.of(type).aliases().isEmpty() ? List.of() : components.aliases(type, name(member, type));
        if (earlier.isEmpty()) {
            return null;
        }
        JsonAlias more = member.getAnnotation(JsonAlias.class);
        return Stream.concat(earlier.stream(), more == null ? Stream.empty() : Stream.of(more.value()))
                .map(PropertyName::construct)
                .toList();
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
        boolean canonical = type.isRecord()
                && member instanceof AnnotatedParameter parameter
                && parameter.getOwner() instanceof AnnotatedConstructor constructor
                && constructor.getParameterCount() == type.getRecordComponents().length;
        if (canonical) {
            return type.getRecordComponents()[((AnnotatedParameter) member).getIndex()].getName();
        }
        return member instanceof AnnotatedMethod method && !type.isRecord() ? property(method) : member.getName();
    }

    /** The property that a getter or setter is of; as Jackson does it, all leading capitals go small. */
    private static String property(AnnotatedMethod method) {
        String name = method.getName();
        int prefix = name.startsWith("is") ? 2 : name.startsWith("get") || name.startsWith("set") ? 3 : 0;
        int capitals = prefix;
        while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
            capitals++;
        }
        return name.substring(prefix, capitals).toLowerCase(Locale.ROOT) + name.substring(capitals);
    }
}
