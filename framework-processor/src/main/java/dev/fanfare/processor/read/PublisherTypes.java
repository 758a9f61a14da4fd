package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.Declared;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.HandlerClass.PublisherParameter;
import dev.fanfare.processor.model.TopicModel;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Recognises the types through which code publishes. Good for one round. */
public final class PublisherTypes {
    private static final String PUBLISHER = "dev.fanfare.runtime.Publisher";
    private static final String GENERATED = "dev.fanfare.runtime.binding.EventPublisher";

    private final Topics topics;

    /** Recognises publishers of these topics. */
    public PublisherTypes(Topics topics) {
        this.topics = topics;
    }

    /**
     * The topic that the type publishes to: {@code Publisher<E>} with an event type that carries {@code @Topic}, a topic
     * interface, or the publisher that is generated for either. A generated one that is not there yet is not recognised.
     */
    public Optional<PublisherParameter> of(TypeMirror type) {
        return Declared.of(type).flatMap(declared -> written(declared).or(() -> generated(declared.element())));
    }

    private Optional<PublisherParameter> written(Declared type) {
        return declared(type).map(topic -> new PublisherParameter(topic.link(), false));
    }

    private Optional<TopicModel> declared(Declared type) {
        if (type.is(PUBLISHER) || type.is(GENERATED)) {
            return type.arguments().stream()
                    .flatMap(argument -> Declared.of(argument).stream())
                    .flatMap(event -> topic(event.element()).stream())
                    .filter(topic -> !topic.isInterface())
                    .findFirst();
        }
        return type.element().getKind() == ElementKind.INTERFACE
                ? topic(type.element()).filter(TopicModel::isInterface)
                : Optional.empty();
    }

    private Optional<PublisherParameter> generated(TypeElement type) {
        return Stream.concat(type.getInterfaces().stream(), Stream.of(type.getSuperclass()))
                .flatMap(parent -> Declared.of(parent).flatMap(this::declared).stream())
                .filter(topic -> topic.publisher().equals(Names.of(type)))
                .map(topic -> new PublisherParameter(topic.link(), true))
                .findFirst();
    }

    private Optional<TopicModel> topic(TypeElement type) {
        return TopicLookup.carriesTopic(type) ? topics.declaredBy(type) : Optional.empty();
    }
}
