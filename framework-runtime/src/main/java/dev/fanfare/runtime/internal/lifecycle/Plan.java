package dev.fanfare.runtime.internal.lifecycle;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Interceptor;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.internal.config.ResolvedSettings;
import dev.fanfare.runtime.internal.config.Settings;
import dev.fanfare.runtime.internal.topology.Application;
import dev.fanfare.runtime.internal.topology.TopologyLoader;
import dev.fanfare.runtime.spi.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an instance is made of, checked as far as that goes without a connection. Immutable.
 *
 * @param application the topology with its generated bindings
 * @param provider what it runs on
 * @param settings the configuration
 * @param handlers those that were given
 * @param container asked for the others
 * @param interceptors outermost first
 * @param time where time comes from; empty for the machine's clock
 */
public record Plan(
        Application application,
        Provider provider,
        ResolvedSettings settings,
        List<GivenHandler> handlers,
        Function<Class<?>, @Nullable Object> container,
        List<Interceptor> interceptors,
        Optional<TimeSource> time) {
    /**
     * Loads and checks.
     *
     * @throws ConfigurationException listing everything that is wrong
     */
    public static Plan of(
            ClassLoader loader,
            Map<String, String> given,
            Optional<Provider> instance,
            List<GivenHandler> handlers,
            Function<Class<?>, @Nullable Object> container,
            List<Interceptor> interceptors,
            Optional<TimeSource> time) {
        Application application = TopologyLoader.load(loader);
        Settings settings = Settings.load(given, System.getProperties(), System.getenv(), loader);
        Provider provider = settings.provider(instance);
        List<String> problems = new ArrayList<>(Requirements.unmet(application.topology(), provider));
        problems.addAll(new Instances(handlers, container).problems(application.handlers()));
        ResolvedSettings resolved = settings.resolve(application.topology(), provider, problems);
        if (!problems.isEmpty()) {
            throw new ConfigurationException("Fanfare cannot start:", problems);
        }
        return new Plan(
                application, provider, resolved, List.copyOf(handlers), container, List.copyOf(interceptors), time);
    }

    /** The merged manifest. */
    public Topology topology() {
        return application.topology();
    }
}
