package dev.fanfare.processor.model;

/** The kinds of values that ordering keys and attributes have; the JSON type is that of the manifest. */
public enum ValueKind {
    STRING("string"),
    BOOLEAN("boolean"),
    INTEGER("integer"),
    FLOATING("number"),
    UUID("string"),
    ENUM("string");

    private final String jsonType;

    ValueKind(String jsonType) {
        this.jsonType = jsonType;
    }

    /** {@code string}, {@code boolean}, {@code integer} or {@code number}. */
    public String jsonType() {
        return jsonType;
    }
}
