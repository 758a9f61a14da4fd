package dev.fanfare.integration.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is lost between the JSON that one version wrote and the JSON that another writes of what it read. A component that
 * only one of them has is no loss, nor is the order in a set, nor a constant that became the one for unknown ones.
 */
record Differences(TopicVersion reader) {
    Optional<String> between(JsonNode written, JsonNode read) {
        if (written.isObject() && read.isObject()) {
            return betweenObjects(written, read);
        }
        if (written.isArray() && read.isArray()) {
            return betweenArrays(written, read);
        }
        if (written.isNumber() && read.isNumber()) {
            return said(written, read, written.decimalValue().compareTo(read.decimalValue()) == 0);
        }
        if (written.isTextual() && read.isTextual()) {
            return said(
                    written,
                    read,
                    written.equals(read)
                            || reader.presentName(written.asText()).equals(read.asText())
                            || reader.isUnknownConstant(read.asText()));
        }
        return said(written, read, written.equals(read));
    }

    private Optional<String> betweenObjects(JsonNode written, JsonNode read) {
        for (Map.Entry<String, JsonNode> property : written.properties()) {
            JsonNode there = read.has(property.getKey())
                    ? read.get(property.getKey())
                    : read.get(reader.presentName(property.getKey()));
            Optional<String> difference = there == null ? Optional.empty() : between(property.getValue(), there);
            if (difference.isPresent()) {
                return difference.map(text -> property.getKey() + ": " + text);
            }
        }
        return Optional.empty();
    }

    private Optional<String> betweenArrays(JsonNode written, JsonNode read) {
        List<JsonNode> rest = new ArrayList<>(read.valueStream().toList());
        for (JsonNode element : written) {
            Optional<JsonNode> same = rest.stream()
                    .filter(other -> between(element, other).isEmpty())
                    .findFirst();
            same.ifPresent(rest::remove);
            if (same.isEmpty()) {
                return said(written, read, false);
            }
        }
        return said(written, read, rest.isEmpty());
    }

    private static Optional<String> said(JsonNode written, JsonNode read, boolean same) {
        return same ? Optional.empty() : Optional.of(shortened(written) + " was read as " + shortened(read));
    }

    private static String shortened(JsonNode json) {
        String text = json.toString();
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
