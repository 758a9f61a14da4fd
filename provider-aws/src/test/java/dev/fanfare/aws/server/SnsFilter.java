package dev.fanfare.aws.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A filter policy over attributes of type String: exact, anything-but, prefix and exists. Immutable. */
record SnsFilter(JsonNode policy) {
    static SnsFilter of(String policy) {
        return new SnsFilter(SnsTopics.json(policy));
    }

    boolean matches(Map<String, SnsTopics.Attribute> attributes) {
        for (var demand : policy.properties()) {
            SnsTopics.Attribute attribute = attributes.get(demand.getKey());
            String value = attribute == null ? null : attribute.value();
            if (StreamSupport.stream(demand.getValue().spliterator(), false).noneMatch(one -> matches(one, value))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(JsonNode one, String value) {
        if (one.isTextual()) {
            return one.asText().equals(value);
        }
        if (one.has("exists")) {
            return one.path("exists").asBoolean() == (value != null);
        }
        if (value == null) {
            // SNS: anything-but needs the attribute.
            return false;
        }
        if (one.has("prefix")) {
            return value.startsWith(one.path("prefix").asText());
        }
        JsonNode but = one.path("anything-but");
        if (but.has("prefix")) {
            return !value.startsWith(but.path("prefix").asText());
        }
        if (but.isArray() && !but.isEmpty()) {
            return StreamSupport.stream(but.spliterator(), false)
                    .noneMatch(each -> each.asText().equals(value));
        }
        throw new IllegalArgumentException("Invalid parameter: FilterPolicy: " + one);
    }
}
