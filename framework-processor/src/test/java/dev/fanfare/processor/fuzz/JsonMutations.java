package dev.fanfare.processor.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Changes one thing in a JSON document. Not thread-safe. */
final class JsonMutations {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "5",
            "-129",
            "200",
            "40000",
            "3000000000",
            "1e300",
            "1e400",
            "1.5",
            "\"\"",
            "\"x\"",
            "\"xyz\"",
            "\"5\"",
            "\"NaN\"",
            "\"true\"",
            "\"RED\"",
            "\"2026-01-02\"",
            "\"2026-01-02T03:04:05Z\"",
            "\"2026-01-02T03:04:05\"",
            "\"12345\"",
            "\"AAAAAAAAAAAAAAAAAAAAAA==\"",
            "[]",
            "[null]",
            "[\"x\"]",
            "[1,2,3]",
            "{}",
            "{\"a\":null}",
            "{\"a\":1}");

    private final Dice dice;
    private final ObjectMapper mapper;

    JsonMutations(Dice dice, ObjectMapper mapper) {
        this.dice = dice;
        this.mapper = mapper;
    }

    /** A copy with one change. */
    JsonNode of(JsonNode document) throws java.io.IOException {
        JsonNode copy = document.deepCopy();
        List<JsonNode> containers = new ArrayList<>();
        collect(copy, containers);
        JsonNode container = dice.of(containers);
        if (container instanceof ObjectNode object) {
            change(object);
        } else {
            change((ArrayNode) container);
        }
        return copy;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }

    private void change(ObjectNode object) throws java.io.IOException {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            object.set("unknown", value());
            return;
        }
        String name = dice.of(names);
        switch (dice.below(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.set(name, wrapped(object.get(name)));
            default -> object.set(name, value());
        }
    }

    /** As some write what type it is: before it, in a list. */
    private JsonNode wrapped(JsonNode value) throws java.io.IOException {
        for (JsonNode member : value) {
            if (value.isObject() && member.isTextual()) {
                return mapper.createArrayNode().add(member.textValue()).add(value);
            }
        }
        return value();
    }

    private void change(ArrayNode array) throws java.io.IOException {
        if (array.isEmpty() || dice.oneIn(3)) {
            array.add(value());
        } else if (dice.oneIn(3)) {
            array.add(array.get(dice.below(array.size())).deepCopy());
        } else {
            array.set(dice.below(array.size()), value());
        }
    }

    private JsonNode value() throws java.io.IOException {
        return mapper.readTree(dice.of(VALUES));
    }
}
