package dev.fanfare.processor.read;

import dev.fanfare.processor.model.Compilation.Publishing;
import dev.fanfare.processor.model.HandlerClass;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds which service publishes to which topic: by the types of fields and of the parameters of constructors and methods,
 * and by what handlers return. Good for one round.
 */
public final class PublisherUses {
    private final PublisherTypes publishers;
    private final ServiceReader services;

    /** Finds publishers of these topics. */
    public PublisherUses(Topics topics, ServiceReader services) {
        this.publishers = new PublisherTypes(topics);
        this.services = services;
    }

    /** What the types and all within them use; packages and modules among the roots are passed over. */
    public List<Publishing> of(Collection<? extends Element> roots) {
        return distinct(ElementFilter.typesIn(List.copyOf(roots)).stream().flatMap(this::within));
    }

    /** What the handlers return. */
    public static List<Publishing> returned(Collection<HandlerClass> handlers) {
        return distinct(handlers.stream().flatMap(PublisherUses::returned));
    }

    /** Each service and topic once, sorted; a service whose documentation is known is preferred. */
    public static List<Publishing> distinct(Stream<Publishing> all) {
        TreeMap<String, Publishing> found = new TreeMap<>();
        // A space sorts before all that names hold.
        all.forEach(one -> found.merge(
                one.service().name() + " " + one.topic(),
                one,
                (first, second) -> first.service().doc().isPresent() ? first : second));
        return List.copyOf(found.values());
    }

    private static Stream<Publishing> returned(HandlerClass type) {
        return type.subscriptions().stream()
                .flatMap(subscription -> subscription.handler().result().publishes().stream())
                .map(topic -> new Publishing(type.service(), topic.name()));
    }

    private Stream<Publishing> within(TypeElement type) {
        List<? extends Element> members = type.getEnclosedElements();
        Stream<VariableElement> parameters = Stream.concat(
                        ElementFilter.constructorsIn(members).stream(), ElementFilter.methodsIn(members).stream())
                .flatMap(method -> method.getParameters().stream());
        Stream<Publishing> own = Stream.concat(ElementFilter.fieldsIn(members).stream(), parameters)
                .flatMap(variable -> publishers.of(variable.asType()).stream())
                .map(found -> new Publishing(services.of(type), found.topic().name()));
        return Stream.concat(own, ElementFilter.typesIn(members).stream().flatMap(this::within));
    }
}
