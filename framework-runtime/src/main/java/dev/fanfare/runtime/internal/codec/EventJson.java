package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;

/**
 * JSON as all events of an instance are written and read, by the manifest's schemas. Thread-safe. Nesting and lengths are
 * bounded as Jackson bounds them by default.
 */
public final class EventJson {
    private final JsonMapper mapper;

    /** @param schemas JSON Schema texts by Java type name */
    public EventJson(Map<String, String> schemas) {
        Components components = new Components(schemas);
        Contents contents = new Contents(schemas);
        mapper = JsonMapper.builder(factory())
                .addModules(
                        new JavaTimeModule(),
                        new Jdk8Module(),
                        new SchemaModule(components),
                        new StrictModule(contents))
                .annotationIntrospector(AnnotationIntrospector.pair(
                        new SchemaAnnotations(components, contents),
                        AnnotationIntrospector.pair(
                                new DeclaredCreators(contents), new JacksonAnnotationIntrospector())))
                .addHandler(new EarlierNames(components))
                // No class is ever named by the wire, whatever an annotation allows.
                .polymorphicTypeValidator(
                        BasicPolymorphicTypeValidator.builder().build())
                // Types are looked into when their first message passes, which keeps the start of large applications
                // short.
                .disable(SerializationFeature.EAGER_SERIALIZER_FETCH)
                .disable(DeserializationFeature.EAGER_DESERIALIZER_FETCH)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // A value of another type is a mistake of whoever published it, not something to be bent until it fits.
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getSerializerProvider().setNullValueSerializer(new NullWriter(contents));
    }

    private static JsonFactory factory() {
        return new JsonFactoryBuilder()
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .build();
    }

    /** Writes values of the type, as the type says and not their class. */
    ObjectWriter writer(Class<?> type) {
        return mapper.writerFor(type);
    }

    /**
     * Looks whether a body is one JSON document.
     *
     * @throws UndecodableException if it is not
     */
    void check(byte[] body) throws UndecodableException {
        try {
            if (!mapper.readTree(body).isMissingNode()) {
                return;
            }
        } catch (IOException failure) {
            throw new UndecodableException(Places.describeUnread(JsonNode.class, failure));
        }
        throw new UndecodableException("The body is empty.");
    }

    /** Reads values of the type. */
    <T> ObjectReader reader(Class<T> type) {
        return mapper.readerFor(type);
    }
}
