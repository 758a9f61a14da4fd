package dev.fanfare.infra.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;

/**
 * An object of a file whose members are known. Each error is an {@link IllegalArgumentException} that names the file and the
 * member.
 *
 * @param source the file, and where in it
 * @param json the object; a missing node where there is none
 */
record Numbers(String source, JsonNode json) {
    static Numbers parse(String source, String text) {
        try {
            return new Numbers(source, new JsonMapper().readTree(text)).checked();
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(source + " is not JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    /** The object of this name; one without members if there is none. */
    Numbers object(String name) {
        return new Numbers(source + ": " + name, json.path(name)).checked();
    }

    private Numbers checked() {
        if (!json.isMissingNode() && !json.isObject()) {
            throw new IllegalArgumentException(source + " is no object.");
        }
        return this;
    }

    /** Itself, if it has no other members than these. */
    Numbers only(Set<String> members) {
        json.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw new IllegalArgumentException(source + " has \"" + name + "\", which is none of "
                        + String.join(", ", members.stream().sorted().toList()) + ".");
            }
        });
        return this;
    }

    double number(String name, double byDefault) {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) {
            return byDefault;
        }
        if (!value.isNumber() || !Double.isFinite(value.doubleValue()) || value.doubleValue() < 0) {
            throw new IllegalArgumentException(
                    source + ": " + name + " is " + value + ", but must be a number from 0.");
        }
        return value.doubleValue();
    }

    /** The same, of at least 1: what is divided by. */
    double atLeastOne(String name, double byDefault) {
        double value = number(name, byDefault);
        if (value < 1) {
            throw new IllegalArgumentException(source + ": " + name + " is below 1.");
        }
        return value;
    }

    String text(String name, String byDefault) {
        return json.path(name).isTextual() ? json.path(name).textValue() : byDefault;
    }
}
