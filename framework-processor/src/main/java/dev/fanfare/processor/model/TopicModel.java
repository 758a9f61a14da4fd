package dev.fanfare.processor.model;

import java.util.Optional;

/**
 * A sound topic.
 *
 * @param declaredBy the type that carries {@code @Topic}
 * @param isInterface whether that is an interface that extends {@code Publisher<E>}
 * @param isPublic whether it, and every type around it, is public
 * @param name the topic's name
 * @param guarantee the constant of {@code dev.fanfare.Guarantee}
 * @param compatibility the constant of {@code dev.fanfare.Compatibility}
 * @param event what it carries
 * @param service the service that the declaration belongs to
 * @param doc its Javadoc
 * @param source where it is declared
 */
public record TopicModel(
        TypeRef declaredBy,
        boolean isInterface,
        boolean isPublic,
        String name,
        String guarantee,
        String compatibility,
        EventModel event,
        ServiceModel service,
        Optional<String> doc,
        SourceRef source) {
    /** A topic with the default compatibility. */
    public TopicModel(
            TypeRef declaredBy,
            boolean isInterface,
            boolean isPublic,
            String name,
            String guarantee,
            EventModel event,
            ServiceModel service,
            Optional<String> doc,
            SourceRef source) {
        this(declaredBy, isInterface, isPublic, name, guarantee, "FULL_TRANSITIVE", event, service, doc, source);
    }

    /** The generated publisher. */
    public TypeRef publisher() {
        return publisherOf(declaredBy);
    }

    /** The publisher that is generated for a type that carries {@code @Topic}. */
    public static TypeRef publisherOf(TypeRef declaredBy) {
        return declaredBy.beside("Publisher");
    }

    /** The topic as others refer to it. */
    public TopicLink link() {
        return new TopicLink(
                name,
                declaredBy,
                isInterface,
                event.type(),
                event.names(),
                event.orderingKey().isPresent());
    }
}
