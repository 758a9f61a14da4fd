package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.type.ArrayType;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.type.ReferenceType;

/** Makes Jackson refuse values that the manifest's schemas forbid, where it would bend them until they fit. */
final class StrictModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    StrictModule(Contents contents) {
        super("fanfare-strict");
        setDeserializerModifier(new Reading(contents));
        setSerializerModifier(new Writing());
        addSerializer(String[].class, new TextArray());
    }

    private static final class Reading extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        private final transient Contents contents;

        Reading(Contents contents) {
            this.contents = contents;
        }

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> deserializer) {
            return strict(type.getBeanClass(), deserializer);
        }

        @Override
        public JsonDeserializer<?> modifyArrayDeserializer(
                DeserializationConfig config,
                ArrayType type,
                BeanDescription description,
                JsonDeserializer<?> deserializer) {
            return new ElementNulls(strict(type.getRawClass(), deserializer), type, contents);
        }

        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription description,
                JsonDeserializer<?> deserializer) {
            return new ElementNulls(deserializer, type, contents);
        }

        @Override
        public JsonDeserializer<?> modifyMapDeserializer(
                DeserializationConfig config,
                MapType type,
                BeanDescription description,
                JsonDeserializer<?> deserializer) {
            return new ElementNulls(deserializer, type, contents);
        }

        @Override
        public JsonDeserializer<?> modifyReferenceDeserializer(
                DeserializationConfig config,
                ReferenceType type,
                BeanDescription description,
                JsonDeserializer<?> deserializer) {
            return strict(type.getRawClass(), deserializer);
        }

        private static JsonDeserializer<?> strict(Class<?> type, JsonDeserializer<?> deserializer) {
            return ScalarForm.of(type)
                    .<JsonDeserializer<?>>map(form -> new StrictScalar(deserializer, form))
                    .orElse(deserializer);
        }
    }

    private static final class Writing extends BeanSerializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription type, JsonSerializer<?> serializer) {
            return FourDigitYear.fits(type.getBeanClass()) ? new FourDigitYear(serializer) : serializer;
        }
    }
}
