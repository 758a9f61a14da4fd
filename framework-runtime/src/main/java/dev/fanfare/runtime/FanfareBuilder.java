package dev.fanfare.runtime;

import dev.fanfare.runtime.binding.Publishers;
import dev.fanfare.runtime.internal.lifecycle.GivenHandler;
import dev.fanfare.runtime.internal.lifecycle.Plan;
import dev.fanfare.runtime.spi.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts an application together: what is given here is stronger than any configuration. Not thread-safe. */
public final class FanfareBuilder {
    private final Map<String, String> settings = new HashMap<>();
    private final List<GivenHandler> handlers = new ArrayList<>();
    private final List<Interceptor> interceptors = new ArrayList<>();
    private Function<Class<?>, @Nullable Object> instances = type -> null;
    private Optional<Provider> provider = Optional.empty();
    private Optional<TimeSource> time = Optional.empty();
    private Optional<ClassLoader> classLoader = Optional.empty();
    private boolean closeOnShutdown;

    FanfareBuilder() {}

    /** Chooses the provider by name, such as {@code "local"}; it must be on the class path. */
    public FanfareBuilder provider(String name) {
        return setting("provider", name);
    }

    /** Runs on this provider, whatever is on the class path. */
    public FanfareBuilder provider(Provider instance) {
        provider = Optional.of(instance);
        return this;
    }

    /** Gives the instance whose {@code @Subscribe} methods handle messages. */
    public FanfareBuilder handler(Object instance) {
        handlers.add(GivenHandler.of(Objects.requireNonNull(instance, "instance")));
        return this;
    }

    /**
     * Gives the handler that this function makes at the start, from the publishers as its service sees them: for a handler
     * that needs publishers and other things as well.
     */
    public <T> FanfareBuilder handler(Class<T> type, Function<Publishers, ? extends T> maker) {
        handlers.add(new GivenHandler(type, Objects.requireNonNull(maker, "maker")));
        return this;
    }

    /** Asks this function, a container for example, for handlers that were not given; null means it has none. */
    public FanfareBuilder instances(Function<Class<?>, @Nullable Object> container) {
        instances = Objects.requireNonNull(container, "container");
        return this;
    }

    /** Sets a configuration value; the key is written without the leading {@code fanfare.}. */
    public FanfareBuilder setting(String key, String value) {
        settings.put("fanfare." + Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        return this;
    }

    /** Adds an interceptor; the first one added is the outermost. */
    public FanfareBuilder interceptor(Interceptor interceptor) {
        interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
        return this;
    }

    /** Takes all time from this source, which the caller closes; by default the machine's clock. */
    public FanfareBuilder time(TimeSource source) {
        time = Optional.of(source);
        return this;
    }

    /** Looks for topics, providers and {@code fanfare.properties} here; by default in the thread's context class loader. */
    public FanfareBuilder classLoader(ClassLoader loader) {
        classLoader = Optional.of(loader);
        return this;
    }

    /** Closes when the JVM shuts down, by a shutdown hook. */
    public FanfareBuilder closeOnShutdown() {
        closeOnShutdown = true;
        return this;
    }

    /**
     * Checks everything that can be checked without a connection.
     *
     * @throws ConfigurationException listing everything that is wrong with configuration, topology and handlers
     */
    public FanfareApplication build() {
        ClassLoader loader = classLoader.orElseGet(FanfareBuilder::contextLoader);
        Plan plan = Plan.of(loader, settings, provider, handlers, instances, interceptors, time);
        return new FanfareApplication(plan, closeOnShutdown);
    }

    private static ClassLoader contextLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : FanfareBuilder.class.getClassLoader();
    }
}
