package dev.fanfare.processor.manifest;

import dev.fanfare.processor.model.Evolution;
import dev.fanfare.processor.model.Payload;
import dev.fanfare.processor.model.Payload.Component;
import dev.fanfare.processor.model.Payload.Definition;
import dev.fanfare.processor.model.Payload.EnumDefinition;
import dev.fanfare.processor.model.Payload.JsonType;
import dev.fanfare.processor.model.Payload.ObjectDefinition;
import dev.fanfare.processor.model.Payload.OpenDefinition;
import dev.fanfare.processor.model.Payload.OrNull;
import dev.fanfare.processor.model.Payload.Scalar;
import dev.fanfare.processor.model.Payload.UnionDefinition;
import dev.fanfare.processor.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** From shapes to JSON Schema 2020-12. */
public final class Schemas {
    /** As the manifest has them. */
    private static final Schemas MANIFEST = new Schemas(false);

    private static final Schemas LOCK = new Schemas(true);

    private final boolean isForComparison;

    private Schemas(boolean isForComparison) {
        this.isForComparison = isForComparison;
    }

    /** The schema of a named type, as the manifest has it. */
    static Json of(Definition definition) {
        return MANIFEST.schema(definition);
    }

    /**
     * The same as two versions of it are compared: without descriptions, which change nothing, and with fingerprints of what
     * a schema does not describe.
     */
    public static Json comparable(Definition definition) {
        return LOCK.schema(definition);
    }

    private Json schema(Definition definition) {
        if (definition instanceof ObjectDefinition object) {
            return object(object);
        }
        if (definition instanceof EnumDefinition constants) {
            return evolved(
                    described(Json.object().put("type", "string"), constants.doc())
                            .put("enum", Json.texts(constants.constants())),
                    constants.evolution());
        }
        if (definition instanceof UnionDefinition union) {
            return union(union);
        }
        OpenDefinition open = (OpenDefinition) definition;
        return anything(described(Json.object(), open.doc()), Optional.of(open.fingerprint()));
    }

    private Json anything(Json.Members schema, Optional<String> fingerprint) {
        return schema.putIfPresent(
                "x-fingerprint", fingerprint.filter(unused -> isForComparison).map(Json::of));
    }

    /** A reference to a named type. */
    static Json reference(TypeRef type) {
        return Json.object().put("$ref", "#/schemas/" + type.canonical());
    }

    private Json object(ObjectDefinition object) {
        Json.Members properties = Json.object();
        object.components().forEach(component -> properties.put(component.name(), schema(component.type())));
        List<String> required = object.components().stream()
                .filter(Component::required)
                .map(Component::name)
                .toList();
        return evolved(
                described(Json.object().put("type", "object"), object.doc())
                        .put("properties", properties)
                        .put("required", Json.texts(required)),
                object.evolution());
    }

    /** By the attribute {@code ce-type} where there is no discriminator, else each case with the property's value. */
    private Json union(UnionDefinition union) {
        Json.Members schema = described(Json.object(), union.doc());
        if (union.discriminator().isEmpty()) {
            Json.Members names = Json.object();
            union.cases().forEach((name, type) -> names.put(name, type.canonical()));
            schema.put("anyOf", Json.array(union.cases().values().stream().map(Schemas::reference)))
                    .put("x-event-names", names);
            return evolved(schema, union.evolution());
        }
        return schema.put(
                "oneOf",
                Json.array(union.cases().entrySet().stream()
                        .map(one -> inUnion(union.discriminator().orElseThrow(), one))));
    }

    private static Json inUnion(String discriminator, Map.Entry<String, TypeRef> one) {
        Json.Members property = Json.object().put(discriminator, Json.object().put("const", one.getKey()));
        Json tagged = Json.object().put("properties", property).put("required", Json.texts(List.of(discriminator)));
        return Json.object().put("allOf", Json.array(Stream.of(reference(one.getValue()), tagged)));
    }

    private Json schema(JsonType type) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar, Json.of(scalar.type()));
        }
        if (type instanceof Payload.ListOf list) {
            Json.Members schema = Json.object().put("type", "array").put("items", schema(list.element()));
            if (list.unique()) {
                return schema.put("uniqueItems", Json.of(true));
            }
            return list.isSet() ? schema.put("x-java", "java.util.Set") : schema;
        }
        if (type instanceof Payload.MapOf map) {
            return Json.object()
                    .put("type", "object")
                    .put("additionalProperties", schema(map.value()))
                    .putIfPresent("x-key", map.key().map(this::schema));
        }
        if (type instanceof OrNull nullable) {
            return orNull(nullable.type());
        }
        return type instanceof Payload.Reference named
                ? reference(named.type())
                : anything(Json.object(), ((Payload.Anything) type).fingerprint());
    }

    private Json orNull(JsonType type) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar, Json.texts(List.of(scalar.type(), "null")));
        }
        Json nothing = Json.object().put("type", "null");
        return type instanceof Payload.Anything || type instanceof OrNull
                ? schema(type)
                : Json.object().put("anyOf", Json.array(Stream.of(schema(type), nothing)));
    }

    private static Json scalar(Scalar scalar, Json type) {
        return Json.object()
                .put("type", type)
                .putIfPresent("format", scalar.format().map(Json::of))
                .putIfPresent("minimum", scalar.minimum().map(Json::of))
                .putIfPresent("maximum", scalar.maximum().map(Json::of))
                .putIfPresent("x-java", scalar.javaType().map(Json::of));
    }

    /** What is read beyond that which is written. */
    private static Json evolved(Json.Members schema, Evolution evolution) {
        if (!evolution.aliases().isEmpty()) {
            Json.Members aliases = Json.object();
            evolution.aliases().forEach((name, earlier) -> aliases.put(name, Json.texts(earlier)));
            schema.put("x-aliases", aliases);
        }
        if (!evolution.reserved().isEmpty()) {
            schema.put("x-reserved", Json.texts(evolution.reserved()));
        }
        return schema.putIfPresent("x-unknown", evolution.unknown().map(Json::of));
    }

    private Json.Members described(Json.Members schema, Optional<String> doc) {
        return schema.putIfPresent(
                "description", doc.filter(unused -> !isForComparison).map(Json::of));
    }
}
