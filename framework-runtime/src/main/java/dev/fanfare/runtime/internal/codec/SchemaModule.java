package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes Jackson read and write what the manifest's schemas say. */
final class SchemaModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    /** What a null required component is reported with. */
    static final String NULL = "is null; mark it @Nullable, or make it Optional";

    SchemaModule(Components components) {
        super("fanfare");
        setDeserializerModifier(new Reading(components));
        setSerializerModifier(new Writing(components));
        addSerializer(Double.class, new FiniteNumber<>(Double.class));
        addSerializer(double.class, new FiniteNumber<>(Double.class));
        addSerializer(Float.class, new FiniteNumber<>(Float.class));
        addSerializer(float.class, new FiniteNumber<>(Float.class));
    }

    private static final class Reading extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        private final transient Components components;

        Reading(Components components) {
            this.components = components;
        }

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> deserializer) {
            TypeSchema schema = components.of(type.getBeanClass());
            if (schema.isUnion()) {
                return new UnionGuard(deserializer);
            }
            return schema.required().isEmpty() || type.getBeanClass().isRecord()
                    ? deserializer
                    : new BeanGuard(deserializer, schema);
        }
    }

    private static final class Writing extends BeanSerializerModifier {
        private static final long serialVersionUID = 1;

        private final transient Components components;

        Writing(Components components) {
            this.components = components;
        }

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> properties) {
            Set<String> required = components.required(type.getBeanClass());
            for (BeanPropertyWriter property : properties) {
                if (required.contains(property.getName())) {
                    property.assignNullSerializer(new NullRefused());
                }
            }
            return type.getBeanClass().isRecord() ? ofComponents(type.getBeanClass(), properties) : properties;
        }

        /**
         * A record's method that looks like a getter is no component, and no schema knows it. Jackson itself takes more out of
         * the list, what {@code @JsonIgnoreProperties} names.
         */
        private static List<BeanPropertyWriter> ofComponents(Class<?> record, List<BeanPropertyWriter> properties) {
            Set<String> names = Arrays.stream(record.getRecordComponents())
                    .map(component -> component.getName())
                    .collect(Collectors.toSet());
            return properties.stream()
                    .filter(property -> names.contains(property.getMember().getName())
                            || property.getAnnotation(JsonProperty.class) != null)
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private static final class NullRefused extends JsonSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            throw JsonMappingException.from(out, NULL);
        }
    }
}
