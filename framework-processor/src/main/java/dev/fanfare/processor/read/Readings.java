package dev.fanfare.processor.read;

import dev.fanfare.processor.model.HandlerClass;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** What the declarations of a round say, each read once, whichever processor asks first. Good for one round; not thread-safe. */
public final class Readings {
    private final TopicReader topics;
    private final ServiceReader services;
    private final Resolution resolution = new Resolution();
    private final Map<TypeElement, Optional<String>> missingForTopics = new HashMap<>();
    private final Map<TypeElement, Optional<String>> missingForHandlers = new HashMap<>();
    private final Map<TypeElement, Reading<HandlerClass>> handlers = new HashMap<>();

    /** Reads with this environment. */
    public Readings(ProcessingEnvironment environment) {
        this.topics = new TopicReader(environment);
        this.services = new ServiceReader(environment.getElementUtils());
    }

    /** The topics. */
    public TopicReader topics() {
        return topics;
    }

    /** The services. */
    public ServiceReader services() {
        return services;
    }

    /** As {@link Resolution#missingForTopic}. */
    public Optional<String> missingForTopic(TypeElement type) {
        return missingForTopics.computeIfAbsent(type, resolution::missingForTopic);
    }

    /** As {@link Resolution#missingForHandlers}. */
    public Optional<String> missingForHandlers(TypeElement type) {
        return missingForHandlers.computeIfAbsent(type, resolution::missingForHandlers);
    }

    /**
     * As {@link HandlerReader#read}.
     *
     * @param reader what is around its declarations makes a difference to findings only
     */
    public Reading<HandlerClass> handlers(TypeElement type, Supplier<HandlerReader> reader) {
        Reading<HandlerClass> known = handlers.get(type);
        if (known == null) {
            known = reader.get().read(type);
            handlers.put(type, known);
        }
        return known;
    }
}
