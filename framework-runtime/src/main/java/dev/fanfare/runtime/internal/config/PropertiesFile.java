package dev.fanfare.runtime.internal.config;

import dev.fanfare.runtime.ConfigurationException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code fanfare.properties}, in UTF-8, from a class path: the first one there, as with every resource. */
final class PropertiesFile {
    private static final String NAME = "fanfare.properties";

    private PropertiesFile() {}

    static SortedMap<String, Setting> read(ClassLoader loader) {
        SortedMap<String, Setting> settings = new TreeMap<>();
        URL file = loader.getResource(NAME);
        if (file != null) {
            Properties properties = load(file);
            properties
                    .stringPropertyNames()
                    .forEach(key -> settings.put(key, new Setting(properties.getProperty(key), NAME)));
        }
        return settings;
    }

    private static Properties load(URL file) {
        try {
            URLConnection connection = file.openConnection();
            // A cached jar file would outlive its class loader.
            connection.setUseCaches(false);
            try (Reader text = new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
                Properties properties = new Properties();
                properties.load(text);
                return properties;
            }
        } catch (IOException | IllegalArgumentException failure) {
            throw new ConfigurationException(
                    "The configuration cannot be read:", List.of(file + ": " + failure.getMessage()));
        }
    }
}
