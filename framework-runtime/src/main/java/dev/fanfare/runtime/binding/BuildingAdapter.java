package dev.fanfare.runtime.binding;

import java.util.Optional;
import java.util.function.Function;

/** The adapter of a class that needs nothing but publishers, so that it can build it. Thread-safe. */
public abstract class BuildingAdapter extends HandlerAdapter {
    /** As {@link HandlerAdapter#HandlerAdapter}. */
    protected BuildingAdapter(Class<?> handlerClass, String service) {
        super(handlerClass, service);
    }

    /** Builds the handlers' class. */
    protected abstract Object build(Publishers publishers);

    @Override
    final Optional<Function<Publishers, Object>> factory() {
        return Optional.of(this::build);
    }
}
