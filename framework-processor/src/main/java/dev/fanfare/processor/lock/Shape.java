package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shape of a value.
 *
 * @param form its form, where it is not null
 * @param isNullable whether it may be null
 */
record Shape(Form form, boolean isNullable) {
    /** What a value can be. */
    sealed interface Form {}

    /** A text, number or boolean. */
    record Plain(Scalar scalar) implements Form {}

    /** A list or set. */
    record Items(Json element, boolean isSet) implements Form {}

    /** An object with arbitrary names; those are text where there is no key. */
    record Entries(Json value, Optional<Json> key) implements Form {}

    /** A named type. */
    record Named(String type) implements Form {}

    /** One whose schema says nothing that could be compared. */
    record Opaque(Schema schema) implements Form {}

    /** The shape that a schema in use has. */
    static Shape of(Json json) {
        Schema schema = Schema.of(json);
        if (schema.members().get("anyOf") instanceof Json.Array choice) {
            List<Json> others = choice.elements().stream()
                    .filter(one -> !isNull(Schema.of(one)))
                    .toList();
            return others.size() == 1 && choice.elements().size() == 2
                    ? new Shape(of(others.get(0)).form(), true)
                    : new Shape(new Opaque(schema), false);
        }
        List<String> types = schema.texts("type");
        return types.size() == 2 && types.get(1).equals("null")
                ? new Shape(form(schema, types.get(0)), true)
                : new Shape(form(schema, schema.text("type").orElse("")), false);
    }

    private static boolean isNull(Schema schema) {
        return schema.members().equals(Map.of("type", Json.of("null")));
    }

    private static Form form(Schema schema, String type) {
        Optional<String> reference = schema.text("$ref").filter(ref -> ref.startsWith(Schema.REFERENCES));
        if (reference.isPresent()) {
            return new Named(reference.get().substring(Schema.REFERENCES.length()));
        }
        Json items = schema.members().get("items");
        Json values = schema.members().get("additionalProperties");
        return switch (type) {
            case "string", "boolean", "integer", "number" -> new Plain(Scalar.of(schema, type));
            case "array" ->
                items == null
                        ? new Opaque(schema)
                        : new Items(
                                items,
                                schema.members().containsKey("uniqueItems")
                                        || schema.text("x-java").isPresent());
            case "object" ->
                values == null
                        ? new Opaque(schema)
                        : new Entries(
                                values, Optional.ofNullable(schema.members().get("x-key")));
            default -> new Opaque(schema);
        };
    }

    /** As messages say it. */
    String display() {
        return display(form) + (isNullable ? " or null" : "");
    }

    private static String display(Form form) {
        if (form instanceof Plain plain) {
            return plain.scalar().display();
        }
        if (form instanceof Items items) {
            return (items.isSet() ? "a set of " : "a list of ")
                    + of(items.element()).display();
        }
        if (form instanceof Entries entries) {
            String key = entries.key().map(one -> of(one).display()).orElse("String");
            return "a map from " + key + " to " + of(entries.value()).display();
        }
        return form instanceof Named named ? named.type().substring(named.type().lastIndexOf('.') + 1) : "anything";
    }
}
