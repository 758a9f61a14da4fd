package dev.fanfare.aws.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request of the query protocol. */
record Form(Map<String, String> values) {
    static Form of(String body) {
        Map<String, String> values = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Entries such as {@code Attributes.entry.1.key}. */
    Map<String, String> map(String prefix, String key, String value) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 1; values.containsKey(prefix + i + "." + key); i++) {
            map.put(text(prefix + i + "." + key), text(prefix + i + "." + value));
        }
        return map;
    }
}
