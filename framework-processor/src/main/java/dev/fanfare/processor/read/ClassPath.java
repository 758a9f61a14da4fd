package dev.fanfare.processor.read;

import dev.fanfare.processor.model.Elsewhere;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.model.TopicModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads declarations by name, from wherever the compiler has them. Good for one round. */
public final class ClassPath implements Elsewhere {
    private final Elements elements;
    private final TopicReader topics;
    private final HandlerReader handlers;

    /** Reads with this environment. */
    public ClassPath(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.topics = new TopicReader(environment);
        this.handlers = new HandlerReader(
                environment, topics, new ServiceReader(elements), new Surroundings(List.of(), Set.of()));
    }

    @Override
    public Optional<String> topic(String type) {
        return element(type).flatMap(topics::declaredBy).map(TopicModel::name);
    }

    @Override
    public Set<String> subscriptions(String type) {
        return element(type).flatMap(found -> handlers.read(found).model()).stream()
                .flatMap(found -> found.subscriptions().stream())
                .map(SubscriptionModel::path)
                .collect(Collectors.toSet());
    }

    private Optional<TypeElement> element(String type) {
        return Stream.ofNullable(elements.getTypeElement(type)).findFirst();
    }
}
