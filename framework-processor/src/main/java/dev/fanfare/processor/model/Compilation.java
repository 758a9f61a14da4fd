package dev.fanfare.processor.model;

import java.util.List;

/**
 * Everything sound that one compilation declares: what its manifest fragment says. Lists are sorted by name.
 *
 * @param module the module's name, which names the fragment
 * @param topics the topics
 * @param handlers the classes with handlers
 * @param publishing which service publishes to which topic, found in fields, parameters and results; without duplicates
 */
public record Compilation(
        String module, List<TopicModel> topics, List<HandlerClass> handlers, List<Publishing> publishing) {
    /** Of nothing. */
    public static final Compilation EMPTY = new Compilation("", List.of(), List.of(), List.of());

    public Compilation {
        topics = List.copyOf(topics);
        handlers = List.copyOf(handlers);
        publishing = List.copyOf(publishing);
    }

    /** A service that publishes to a topic of this or another module. */
    public record Publishing(ServiceModel service, String topic) {}
}
