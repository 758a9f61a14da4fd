package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** From a lock file's JSON to what it says. Members that are not known are passed over; others must be what they should. */
final class LockReader {
    private LockReader() {}

    static Lock lock(Json json) throws JsonSyntaxException {
        LockNode file = LockNode.of(json);
        List<LockedTopic> topics = new ArrayList<>();
        List<LockedSubscription> subscriptions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (LockNode topic : file.member("topics").array()) {
            topics.add(topic(topic));
            unique(topic.member("name"), names.add(topic.member("name").text()));
        }
        for (LockNode node : file.member("subscriptions").array()) {
            LockedSubscription subscription = subscription(node);
            subscriptions.add(subscription);
            unique(node.member("name"), names.add(subscription.path()));
        }
        return new Lock(topics, subscriptions);
    }

    /** The version that a file names. */
    static String version(Json json) throws JsonSyntaxException {
        return LockNode.of(json).member("lockVersion").text();
    }

    private static void unique(LockNode name, boolean isUnique) throws JsonSyntaxException {
        if (!isUnique) {
            throw new JsonSyntaxException(name.path() + ", \"" + name.text() + "\", comes twice");
        }
    }

    private static LockedTopic topic(LockNode topic) throws JsonSyntaxException {
        List<Contract> versions = new ArrayList<>();
        for (LockNode version : topic.member("versions").array()) {
            versions.add(contract(version));
        }
        if (versions.isEmpty()) {
            throw new JsonSyntaxException(topic.member("versions").path() + " holds no version");
        }
        SortedMap<String, LockedEvent> events = new TreeMap<>();
        for (Map.Entry<String, LockNode> event :
                topic.member("events").membersIfPresent().entrySet()) {
            events.put(
                    event.getKey(),
                    new LockedEvent(
                            event.getValue().member("orderingKey").textIfPresent(),
                            event.getValue().member("attributes").textsIfPresent()));
        }
        return new LockedTopic(
                topic.member("name").text(),
                topic.member("declaredBy").textIfPresent(),
                topic.member("guarantee").text(),
                topic.member("orderingKey").textIfPresent(),
                textByName(topic.member("attributes")),
                events,
                versions);
    }

    private static LockedSubscription subscription(LockNode subscription) throws JsonSyntaxException {
        return new LockedSubscription(
                subscription.member("topic").text(),
                subscription.member("name").text(),
                subscription.member("handler").textIfPresent(),
                subscription.member("eventNames").textsIfPresent(),
                filter(subscription.member("filter")),
                duration(subscription.member("retention")));
    }

    private static Optional<Json> filter(LockNode filter) throws JsonSyntaxException {
        if (filter.isAbsent()) {
            return Optional.empty();
        }
        filter.member("text").text();
        filter.member("tree").object();
        return filter.json();
    }

    private static Optional<Duration> duration(LockNode duration) throws JsonSyntaxException {
        try {
            return duration.textIfPresent().map(Duration::parse);
        } catch (DateTimeParseException malformed) {
            throw duration.isNo("duration");
        }
    }

    private static Contract contract(LockNode version) throws JsonSyntaxException {
        SortedMap<String, Json> schemas = SchemaReader.read(version.member("schemas"));
        SortedMap<String, String> events = textByName(version.member("events"));
        for (Map.Entry<String, String> event : events.entrySet()) {
            if (!schemas.containsKey(event.getValue())) {
                throw new JsonSyntaxException(version.member("events").path() + " names " + event.getValue()
                        + ", of which there is no schema");
            }
        }
        SortedMap<String, List<String>> aliases = new TreeMap<>();
        for (Map.Entry<String, LockNode> alias :
                version.member("aliases").membersIfPresent().entrySet()) {
            if (!events.containsKey(alias.getKey())) {
                throw new JsonSyntaxException(alias.getValue().path() + " is of no event");
            }
            aliases.put(alias.getKey(), alias.getValue().textsIfPresent());
        }
        return new Contract(
                events,
                aliases,
                new TreeSet<>(version.member("reserved").textsIfPresent()),
                !version.member("catchesUnknown").isAbsent(),
                schemas);
    }

    private static SortedMap<String, String> textByName(LockNode object) throws JsonSyntaxException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, LockNode> member : object.members().entrySet()) {
            texts.put(member.getKey(), member.getValue().text());
        }
        return texts;
    }
}
