package dev.fanfare.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a child is told on its command line, as {@code name=value}. Immutable. */
record Orders(Map<String, String> values) {
    static final String NAME = "name";
    static final String NUMBER = "number";
    static final String SEED = "seed";
    static final String FOLDER = "folder";
    static final String LEASE = "lease";
    static final String INSTANCES = "instances";
    static final String CONSUMES = "consumes";
    static final String PUBLISHERS = "publishers";
    static final String FAULT = "fault";

    /** A setting of Fanfare, whose key follows. */
    static final String SETTING = "fanfare.";

    static Orders of(String... words) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            values.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return new Orders(values);
    }

    /** The same with another one. */
    Orders with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, String.valueOf(value));
        return new Orders(more);
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Not told: " + name);
        }
        return value;
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    Duration lease() {
        return Duration.ofMillis(number(LEASE));
    }

    /** The settings of Fanfare, without the leading {@code fanfare.}. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(SETTING)) {
                settings.put(name.substring(SETTING.length()), value);
            }
        });
        return settings;
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        values.forEach((name, value) -> words.add(name + "=" + value));
        return words;
    }
}
