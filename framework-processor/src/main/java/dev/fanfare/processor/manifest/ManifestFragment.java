package dev.fanfare.processor.manifest;

import dev.fanfare.processor.model.AttributeModel;
import dev.fanfare.processor.model.Compilation;
import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.Payload.Definition;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.model.TopicModel;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a compilation declares, as the manifest says it. Equal compilations give equal bytes, however they are ordered. */
public final class ManifestFragment {
    private static final String VERSION = "1.0";

    private final Compilation compilation;

    /** The fragment of this compilation. */
    public ManifestFragment(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Where the fragment of a module lies in the class output. */
    public static String resource(String module) {
        return "META-INF/fanfare/" + module + ".json";
    }

    /** The fragment as canonical JSON. */
    public String json() {
        return CanonicalJson.write(Json.object()
                .put("manifestVersion", VERSION)
                .put("module", compilation.module())
                .put("topics", Json.array(topics()))
                .put("subscriptions", Json.array(subscriptions()))
                .put("services", Services.of(compilation).json())
                .put("schemas", schemas()));
    }

    private Stream<Json> topics() {
        return compilation.topics().stream()
                .sorted(Comparator.comparing(TopicModel::name).thenComparing(TopicModel::declaredBy))
                .map(this::topic);
    }

    private Json topic(TopicModel topic) {
        return Json.object()
                .put("name", topic.name())
                .put("doc", Json.of(topic.doc()))
                .put("guarantee", topic.guarantee())
                .put("event", topic.event().type().canonical())
                .put("eventNames", Json.texts(topic.event().names()))
                .put("orderingKey", Json.of(topic.event().orderingKey()))
                .put(
                        "attributes",
                        Json.array(topic.event().attributes().stream().map(ManifestFragment::attribute)))
                .put("schema", Schemas.reference(topic.event().type()))
                .put("publishers", Json.array(publishers(topic)))
                .put("source", topic.source().path());
    }

    private static Json attribute(AttributeModel attribute) {
        return Json.object()
                .put("name", attribute.name())
                .put("component", attribute.reading().component())
                .put("type", attribute.reading().kind().jsonType());
    }

    private Stream<Json> publishers(TopicModel topic) {
        return Services.publishing(compilation)
                .filter(publishing -> publishing.topic().equals(topic.name()))
                .map(publishing -> publishing.service().name())
                .distinct()
                .sorted()
                .map(service -> Json.object().put("service", service).put("via", "direct"));
    }

    private Stream<Json> subscriptions() {
        return compilation.handlers().stream()
                .flatMap(handlers ->
                        handlers.subscriptions().stream().map(subscription -> new Owned(handlers, subscription)))
                .sorted(Comparator.comparing(
                                (Owned owned) -> owned.subscription().topic().name())
                        .thenComparing(owned -> owned.subscription().name())
                        .thenComparing(owned -> owned.handlers().type()))
                .map(owned -> SubscriptionJson.of(owned.handlers(), owned.subscription()));
    }

    private Json schemas() {
        SortedMap<String, Definition> all = new TreeMap<>();
        compilation.topics().forEach(topic -> all.putAll(topic.event().payload().definitions()));
        Json.Members schemas = Json.object();
        for (Map.Entry<String, Definition> entry : all.entrySet()) {
            schemas.put(entry.getKey(), Schemas.of(entry.getValue()));
        }
        return schemas;
    }

    private record Owned(HandlerClass handlers, SubscriptionModel subscription) {}
}
