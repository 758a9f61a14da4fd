package dev.fanfare.processor.generate;

import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import java.util.List;

/**
 * What a compilation adds to an application.
 *
 * @param type the class that is generated for it
 * @param manifest the manifest fragment's resource name
 * @param topics the sound topics
 * @param handlers the classes with sound handlers
 */
public record Contribution(TypeRef type, String manifest, List<TopicModel> topics, List<HandlerClass> handlers) {
    public Contribution {
        topics = List.copyOf(topics);
        handlers = List.copyOf(handlers);
    }
}
