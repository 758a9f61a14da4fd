package dev.fanfare.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A class with sound handlers.
 *
 * @param type the class
 * @param service the service it belongs to
 * @param constructor what its only constructor takes, where that is nothing but publishers: generated code builds it then
 * @param subscriptions one for each sound {@code @Subscribe}
 */
public record HandlerClass(
        TypeRef type,
        ServiceModel service,
        Optional<List<PublisherParameter>> constructor,
        List<SubscriptionModel> subscriptions) {
    public HandlerClass {
        subscriptions = List.copyOf(subscriptions);
    }

    /** The generated class with its bindings. */
    public TypeRef adapter() {
        return adapterOf(type);
    }

    /** The class that is generated for one with handlers. */
    public static TypeRef adapterOf(TypeRef type) {
        return type.beside("Subscriptions");
    }

    /**
     * A constructor's parameter.
     *
     * @param topic the topic that it publishes to
     * @param generated whether its type is the generated publisher, not {@code Publisher<E>} or the topic interface
     */
    public record PublisherParameter(TopicLink topic, boolean generated) {}
}
