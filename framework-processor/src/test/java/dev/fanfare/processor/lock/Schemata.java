package dev.fanfare.processor.lock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes JSON Schemas as the processor does, for tests. */
final class Schemata {
    private static final String INTEGER = "'type':'integer'";

    static final String STRING = "{'type':'string'}";
    static final String BOOLEAN = "{'type':'boolean'}";
    static final String SHORT = "{" + INTEGER + ",'minimum':-32768,'maximum':32767}";
    static final String INT = "{" + INTEGER + ",'minimum':-2147483648,'maximum':2147483647}";
    static final String LONG = "{" + INTEGER + "}";
    static final String BIG_INTEGER = "{" + INTEGER + ",'x-java':'java.math.BigInteger'}";
    static final String FLOAT = "{'type':'number','x-java':'float'}";
    static final String DOUBLE = "{'type':'number'}";
    static final String BIG_DECIMAL = "{'type':'number','x-java':'java.math.BigDecimal'}";
    static final String UUID = "{'type':'string','format':'uuid'}";
    static final String INSTANT = "{'type':'string','format':'date-time'}";
    static final String DATE = "{'type':'string','format':'date'}";
    static final String DURATION = "{'type':'string','x-java':'java.time.Duration'}";
    static final String BYTES = "{'type':'string','x-java':'byte[]'}";
    static final String NULLABLE_STRING = "{'type':['string','null']}";
    static final String NULLABLE_INT = "{'type':['integer','null'],'minimum':-2147483648,'maximum':2147483647}";
    static final String ANYTHING = "{}";

    private Schemata() {}

    static String list(String element) {
        return "{'type':'array','items':" + element + "}";
    }

    static String set(String element) {
        return "{'type':'array','items':" + element + ",'uniqueItems':true}";
    }

    static String map(String value) {
        return "{'type':'object','additionalProperties':" + value + "}";
    }

    static String map(String key, String value) {
        return "{'type':'object','additionalProperties':" + value + ",'x-key':" + key + "}";
    }

    static String ref(String type) {
        return "{'$ref':'#/schemas/" + type + "'}";
    }

    static String orNull(String schema) {
        return "{'anyOf':[" + schema + ",{'type':'null'}]}";
    }

    /** An enum of these constants, and what else it says. */
    static String constants(String extra, String... names) {
        return "{'type':'string','enum':" + texts(Arrays.asList(names)) + extra + "}";
    }

    /** A record; a component is {@code name:schema}, with {@code ?} after the name where it is optional. */
    static String record(String extra, String... components) {
        List<String> properties = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (String component : components) {
            String name = component.substring(0, component.indexOf(':'));
            String plain = name.replace("?", "");
            properties.add("'" + plain + "':" + component.substring(component.indexOf(':') + 1));
            if (plain.equals(name)) {
                required.add(plain);
            }
        }
        return "{'type':'object','properties':{" + String.join(",", properties) + "},'required':" + texts(required)
                + extra + "}";
    }

    static String sealed(String extra, Map<String, String> events) {
        List<String> names = new ArrayList<>();
        List<String> references = new ArrayList<>();
        new TreeMap<>(events).forEach((name, type) -> {
            names.add("'" + name + "':'" + type + "'");
            references.add(ref(type));
        });
        return "{'anyOf':[" + String.join(",", references) + "],'x-event-names':{" + String.join(",", names) + "}"
                + extra + "}";
    }

    /** The contract of a plain event {@code A} on the topic {@code as}, with further types by turns of name and schema. */
    static Contract plain(String event, String... others) {
        Map<String, String> schemas = new TreeMap<>();
        schemas.put("A", json(event));
        for (int i = 0; i < others.length; i += 2) {
            schemas.put(others[i], json(others[i + 1]));
        }
        return Contract.of(schemas, "A", List.of("as"));
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    private static String texts(List<String> texts) {
        return "["
                + String.join(",", texts.stream().map(text -> "'" + text + "'").toList()) + "]";
    }
}
