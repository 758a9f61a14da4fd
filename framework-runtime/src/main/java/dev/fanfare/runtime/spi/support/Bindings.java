package dev.fanfare.runtime.spi.support;

import dev.fanfare.runtime.ConfigurationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The file {@code fanfare.bindings}, which says which real resources there are for the names of the topology: Java
 * properties with the keys {@code topic.NAME}, {@code subscription.TOPIC/NAME} and {@code dead-letter.TOPIC/NAME}. Immutable.
 */
public final class Bindings {
    /** The setting that names the file. */
    public static final String KEY = "bindings";

    private static final String TOPIC = "topic.";
    private static final String SUBSCRIPTION = "subscription.";
    private static final String DEAD_LETTER = "dead-letter.";

    private final Map<String, String> resources;

    private Bindings(Map<String, String> resources) {
        this.resources = Map.copyOf(resources);
    }

    /** Those of no file. */
    public static Bindings none() {
        return new Bindings(Map.of());
    }

    /**
     * Reads a file. It may name what this application does not have, since several share one, but each key must be of one
     * of the three forms.
     *
     * @throws ConfigurationException if the file cannot be read, naming each wrong line
     */
    public static Bindings read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException failure) {
            throw new ConfigurationException(
                    "fanfare.bindings is \"" + file + "\", which cannot be read: " + failure + ".", List.of());
        }
        List<String> problems = new ArrayList<>();
        Map<String, String> resources = new HashMap<>();
        properties.stringPropertyNames().stream().sorted().forEach(key -> {
            String value = properties.getProperty(key).trim();
            if (!key.matches("topic\\.[^/]+|(subscription|dead-letter)\\.[^/]+/[^/]+")) {
                problems.add(
                        "\"" + key + "\" is none of topic.NAME, subscription.TOPIC/NAME and dead-letter.TOPIC/NAME.");
            } else if (value.isEmpty()) {
                problems.add("\"" + key + "\" names no resource.");
            }
            resources.put(key, value);
        });
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The bindings in " + file + " are wrong:", problems);
        }
        return new Bindings(resources);
    }

    /** The real topic. */
    public Optional<String> topic(String name) {
        return Optional.ofNullable(resources.get(TOPIC + name));
    }

    /** What subscribers of {@code topic/subscription} read. */
    public Optional<String> subscription(String path) {
        return Optional.ofNullable(resources.get(SUBSCRIPTION + path));
    }

    /** Where the dead letters of {@code topic/subscription} are. */
    public Optional<String> deadLetter(String path) {
        return Optional.ofNullable(resources.get(DEAD_LETTER + path));
    }
}
