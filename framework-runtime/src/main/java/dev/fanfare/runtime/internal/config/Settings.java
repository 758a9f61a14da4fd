package dev.fanfare.runtime.internal.config;

import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that was configured, the strongest source of each key: builder, system properties, environment, {@code
 * fanfare.properties}. Which keys there are is known only with the provider and the topology. Immutable.
 */
public final class Settings {
    private final SortedMap<String, Setting> stronger;
    private final SortedMap<String, Setting> variables;
    private final SortedMap<String, Setting> weaker;
    private final ClassLoader loader;

    private Settings(
            SortedMap<String, Setting> stronger,
            SortedMap<String, Setting> variables,
            SortedMap<String, Setting> weaker,
            ClassLoader loader) {
        this.stronger = stronger;
        this.variables = variables;
        this.weaker = weaker;
        this.loader = loader;
    }

    /**
     * Gathers all sources.
     *
     * @param given by the builder; complete keys
     * @throws dev.fanfare.runtime.ConfigurationException if {@code fanfare.properties} cannot be read
     */
    public static Settings load(
            Map<String, String> given,
            Properties systemProperties,
            Map<String, String> environment,
            ClassLoader loader) {
        SortedMap<String, Setting> stronger = new TreeMap<>();
        for (String key : systemProperties.stringPropertyNames()) {
            if (key.startsWith(Keys.PREFIX)) {
                stronger.put(key, new Setting(systemProperties.getProperty(key), "system property"));
            }
        }
        given.forEach((key, value) -> stronger.put(key, new Setting(value, "builder")));
        SortedMap<String, Setting> variables = new TreeMap<>();
        environment.forEach((name, value) -> {
            String variable = name.toUpperCase(Locale.ROOT);
            if (variable.startsWith(Keys.variable(Keys.PREFIX)) && !variable.startsWith(Keys.variable(Keys.TESTS))) {
                variables.put(variable, new Setting(value, "environment variable " + name));
            }
        });
        return new Settings(stronger, variables, PropertiesFile.read(loader), loader);
    }

    /**
     * What to run on: the given instance, else the configured one, else the only one on the class path.
     *
     * @throws dev.fanfare.runtime.ConfigurationException if there is none, or no choice, listing the candidates
     */
    public Provider provider(Optional<Provider> instance) {
        return instance.orElseGet(() -> Providers.choose(find(Keys.PROVIDER), loader));
    }

    /** The values, checked: every unknown key and every wrong value is added to the problems, and its default taken. */
    public ResolvedSettings resolve(Topology topology, Provider provider, List<String> problems) {
        return new Resolution(this, topology, provider, problems).resolve();
    }

    /** The strongest value of a key. */
    Optional<Setting> find(String key) {
        Setting strong = stronger.get(key);
        if (strong != null) {
            return Optional.of(strong);
        }
        Setting variable = variables.get(Keys.variable(key));
        return Optional.ofNullable(variable != null ? variable : weaker.get(key));
    }

    /** What was set by key, in the builder, system properties or the file; the strongest of each. */
    SortedMap<String, Setting> byKey() {
        SortedMap<String, Setting> all = new TreeMap<>(weaker);
        all.putAll(stronger);
        return all;
    }

    /** What was set by environment variable, by its name in capitals. */
    SortedMap<String, Setting> byVariable() {
        return variables;
    }
}
