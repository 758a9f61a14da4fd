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
    private Schemas() {}

    /** The schema of a named type. */
    public static Json of(Definition definition) {
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
        return described(Json.object(), ((OpenDefinition) definition).doc());
    }

    /** The same without descriptions, which change nothing. */
    public static Json undocumented(Definition definition) {
        if (definition instanceof ObjectDefinition object) {
            return of(new ObjectDefinition(Optional.empty(), object.components(), object.evolution()));
        }
        if (definition instanceof EnumDefinition constants) {
            return of(new EnumDefinition(Optional.empty(), constants.constants(), constants.evolution()));
        }
        if (definition instanceof UnionDefinition union) {
            return of(new UnionDefinition(Optional.empty(), union.cases(), union.discriminator(), union.evolution()));
        }
        return of(new OpenDefinition(Optional.empty()));
    }

    /** A reference to a named type. */
    static Json reference(TypeRef type) {
        return Json.object().put("$ref", "#/schemas/" + type.canonical());
    }

    private static Json object(ObjectDefinition object) {
        Json.Members properties = Json.object();
        object.components().forEach(component -> properties.put(component.name(), of(component.type())));
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
    private static Json union(UnionDefinition union) {
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

    private static Json of(JsonType type) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar, Json.of(scalar.type()));
        }
        if (type instanceof Payload.ListOf list) {
            Json.Members schema = Json.object().put("type", "array").put("items", of(list.element()));
            if (list.unique()) {
                return schema.put("uniqueItems", Json.of(true));
            }
            return list.isSet() ? schema.put("x-java", "java.util.Set") : schema;
        }
        if (type instanceof Payload.MapOf map) {
            return Json.object()
                    .put("type", "object")
                    .put("additionalProperties", of(map.value()))
                    .putIfPresent("x-key", map.key().map(Schemas::of));
        }
        if (type instanceof OrNull nullable) {
            return orNull(nullable.type());
        }
        return type instanceof Payload.Reference named ? reference(named.type()) : Json.object();
    }

    private static Json orNull(JsonType type) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar, Json.texts(List.of(scalar.type(), "null")));
        }
        Json nothing = Json.object().put("type", "null");
        return type instanceof Payload.Anything || type instanceof OrNull
                ? of(type)
                : Json.object().put("anyOf", Json.array(Stream.of(of(type), nothing)));
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

    private static Json.Members described(Json.Members schema, Optional<String> doc) {
        return schema.putIfPresent("description", doc.map(Json::of));
    }
}
