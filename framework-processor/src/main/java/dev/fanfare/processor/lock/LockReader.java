package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** From a lock file's JSON to what it says. Members that are not known are passed over. */
final class LockReader {
    private LockReader() {}

    static Lock lock(Json json) throws JsonSyntaxException {
        Schema file = object(json, "the file");
        List<LockedTopic> topics = new ArrayList<>();
        for (Json topic : array(file, "topics")) {
            topics.add(topic(object(topic, "a topic")));
        }
        List<LockedSubscription> subscriptions = new ArrayList<>();
        for (Json one : array(file, "subscriptions")) {
            Schema subscription = object(one, "a subscription");
            subscriptions.add(new LockedSubscription(
                    text(subscription, "topic"),
                    text(subscription, "name"),
                    subscription.texts("eventNames"),
                    Optional.ofNullable(subscription.members().get("filter")).filter(Json.Members.class::isInstance)));
        }
        return new Lock(topics, subscriptions);
    }

    /** The version that a file names; empty if it names none. */
    static Optional<String> version(Json json) {
        return Schema.of(json).text("lockVersion");
    }

    private static LockedTopic topic(Schema topic) throws JsonSyntaxException {
        List<Contract> versions = new ArrayList<>();
        for (Json version : array(topic, "versions")) {
            versions.add(contract(object(version, "a version")));
        }
        if (versions.isEmpty()) {
            throw new JsonSyntaxException("topic \"" + text(topic, "name") + "\" has no version");
        }
        return new LockedTopic(
                text(topic, "name"),
                text(topic, "guarantee"),
                topic.text("orderingKey"),
                textByName(topic, "attributes"),
                versions);
    }

    private static Contract contract(Schema version) throws JsonSyntaxException {
        SortedMap<String, Json> schemas = new TreeMap<>(version.object("schemas"));
        SortedMap<String, String> events = textByName(version, "events");
        for (String type : events.values()) {
            if (!schemas.containsKey(type)) {
                throw new JsonSyntaxException("there is no schema of " + type);
            }
        }
        return new Contract(
                events,
                new TreeMap<>(version.textsByName("aliases")),
                new TreeSet<>(version.texts("reserved")),
                version.members().containsKey("catchesUnknown"),
                schemas);
    }

    private static SortedMap<String, String> textByName(Schema schema, String name) throws JsonSyntaxException {
        Schema members = new Schema(schema.object(name));
        SortedMap<String, String> texts = new TreeMap<>();
        for (String member : members.members().keySet()) {
            texts.put(member, text(members, member));
        }
        return texts;
    }

    private static Schema object(Json json, String what) throws JsonSyntaxException {
        if (json instanceof Json.Members object) {
            return new Schema(object.members());
        }
        throw new JsonSyntaxException(what + " is no object");
    }

    private static List<Json> array(Schema schema, String name) throws JsonSyntaxException {
        if (schema.members().get(name) instanceof Json.Array array) {
            return array.elements();
        }
        throw new JsonSyntaxException("\"" + name + "\" is no array");
    }

    private static String text(Schema schema, String name) throws JsonSyntaxException {
        return schema.text(name).orElseThrow(() -> new JsonSyntaxException("\"" + name + "\" is no text"));
    }
}
