package dev.fanfare.processor.manifest;

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
final class Schemas {
    private Schemas() {}

    /** The schema of a named type. */
    static Json of(Definition definition) {
        if (definition instanceof ObjectDefinition object) {
            return object(object);
        }
        if (definition instanceof EnumDefinition constants) {
            return described(Json.object().put("type", "string"), constants.doc())
                    .put("enum", Json.texts(constants.constants()));
        }
        if (definition instanceof UnionDefinition union) {
            return union(union);
        }
        return described(Json.object(), ((OpenDefinition) definition).doc());
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
        return described(Json.object().put("type", "object"), object.doc())
                .put("properties", properties)
                .put("required", Json.texts(required));
    }

    /** By the attribute {@code ce-type} where there is no discriminator, else each case with the property's value. */
    private static Json union(UnionDefinition union) {
        Json.Members schema = described(Json.object(), union.doc());
        if (union.discriminator().isEmpty()) {
            Json.Members names = Json.object();
            union.cases().forEach((name, type) -> names.put(name, type.canonical()));
            return schema.put(
                            "anyOf", Json.array(union.cases().values().stream().map(Schemas::reference)))
                    .put("x-event-names", names);
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
            return list.unique() ? schema.put("uniqueItems", Json.of(true)) : schema;
        }
        if (type instanceof Payload.MapOf map) {
            return Json.object().put("type", "object").put("additionalProperties", of(map.value()));
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
                .putIfPresent("maximum", scalar.maximum().map(Json::of));
    }

    private static Json.Members described(Json.Members schema, Optional<String> doc) {
        return schema.putIfPresent("description", doc.map(Json::of));
    }
}
