package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A JSON Schema as the comparison looks at it.
 *
 * @param members its members
 */
record Schema(Map<String, Json> members) {
    /** What references to named types begin with. */
    static final String REFERENCES = "#/schemas/";

    private static final String FINGERPRINT = "x-fingerprint";

    /** The schema that allows everything where it is not an object. */
    static Schema of(Json json) {
        return new Schema(json instanceof Json.Members object ? object.members() : Map.of());
    }

    /** A text member. */
    Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(Json.Text.class::isInstance)
                .map(text -> ((Json.Text) text).text());
    }

    /** A whole number. */
    Optional<Long> number(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(Json.Literal.class::isInstance)
                .map(literal -> Long.valueOf(((Json.Literal) literal).text()));
    }

    /** An object's schemas or other values by name; none where there is no such member. */
    Map<String, Json> object(String name) {
        return members.get(name) instanceof Json.Members object ? object.members() : Map.of();
    }

    /** The texts of an array; none where there is no such member. */
    List<String> texts(String name) {
        return members.containsKey(name) ? texts(members.get(name)) : List.of();
    }

    /** Arrays of texts by name, {@code x-aliases}. */
    Map<String, List<String>> textsByName(String name) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        object(name).forEach((key, value) -> all.put(key, texts(value)));
        return all;
    }

    private static List<String> texts(Json json) {
        return json instanceof Json.Array array
                ? array.elements().stream()
                        .filter(Json.Text.class::isInstance)
                        .map(text -> ((Json.Text) text).text())
                        .toList()
                : List.of();
    }

    /** Whether both describe nothing, and the declarations behind them differ. */
    boolean isOtherUndescribed(Schema other) {
        Optional<String> fingerprint = text(FINGERPRINT);
        Optional<String> others = other.text(FINGERPRINT);
        return fingerprint.isPresent() && others.isPresent() && !fingerprint.equals(others);
    }

    /** Whether it says the same as another one, of which it may not be known what is behind it. */
    boolean isSame(Schema other) {
        return withoutFingerprint().equals(other.withoutFingerprint());
    }

    private Map<String, Json> withoutFingerprint() {
        Map<String, Json> rest = new LinkedHashMap<>(members);
        rest.remove(FINGERPRINT);
        return rest;
    }

    /** The named types that it refers to, at any depth. */
    List<String> references() {
        return members.entrySet().stream()
                .flatMap(member -> references(member.getKey(), member.getValue()))
                .distinct()
                .toList();
    }

    private static Stream<String> references(String name, Json value) {
        if (name.equals("$ref")
                && value instanceof Json.Text text
                && text.text().startsWith(REFERENCES)) {
            return Stream.of(text.text().substring(REFERENCES.length()));
        }
        if (value instanceof Json.Array array) {
            return array.elements().stream().flatMap(element -> references("", element));
        }
        return Schema.of(value).references().stream();
    }
}
