package dev.fanfare.processor.manifest;

import dev.fanfare.processor.model.Compilation;
import dev.fanfare.processor.model.Compilation.Publishing;
import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.ServiceModel;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The services that publish or subscribe, by name. */
final class Services {
    private final NavigableMap<String, Service> services = new TreeMap<>();

    private Services() {}

    static Services of(Compilation compilation) {
        Services all = new Services();
        publishing(compilation)
                .forEach(publishing ->
                        all.service(publishing.service()).publishes.add(publishing.topic()));
        compilation
                .handlers()
                .forEach(handlers -> handlers.subscriptions()
                        .forEach(subscription ->
                                all.service(handlers.service()).subscribes.add(subscription.path())));
        return all;
    }

    /** Who publishes where: what was found in fields and parameters, and what handlers return. */
    static Stream<Publishing> publishing(Compilation compilation) {
        Stream<Publishing> returned = compilation.handlers().stream().flatMap(Services::returned);
        return Stream.concat(compilation.publishing().stream(), returned);
    }

    private static Stream<Publishing> returned(HandlerClass handlers) {
        return handlers.subscriptions().stream()
                .flatMap(subscription -> subscription.handler().result().publishes().stream())
                .map(topic -> new Publishing(handlers.service(), topic.name()));
    }

    Json json() {
        return Json.array(services.entrySet().stream()
                .map(entry -> Json.object()
                        .put("name", entry.getKey())
                        .put("doc", Json.of(entry.getValue().doc()))
                        .put("publishes", Json.texts(List.copyOf(entry.getValue().publishes)))
                        .put("subscribes", Json.texts(List.copyOf(entry.getValue().subscribes)))));
    }

    private Service service(ServiceModel model) {
        Service service = services.computeIfAbsent(model.name(), name -> new Service());
        model.doc().ifPresent(service.docs::add);
        return service;
    }

    /** A service is named at several places; if more than one has a doc, it is the first in the order of the alphabet. */
    private static final class Service {
        private final NavigableSet<String> docs = new TreeSet<>();
        private final NavigableSet<String> publishes = new TreeSet<>();
        private final NavigableSet<String> subscribes = new TreeSet<>();

        Optional<String> doc() {
            return docs.stream().findFirst();
        }
    }
}
