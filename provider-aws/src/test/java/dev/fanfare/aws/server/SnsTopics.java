package dev.fanfare.aws.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** The topics and subscriptions of an SNS, and what it puts into which queue. Thread-safe. */
final class SnsTopics {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LIMIT = 262_144;
    private static final int RAW_ATTRIBUTES = 10;

    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final Map<String, Subscribed> subscriptions = new ConcurrentHashMap<>();
    private final Queues queues;
    private volatile BooleanSupplier failing = () -> false;

    /** Puts messages into queues, in this order. */
    interface Queues {
        void send(String queueArn, List<Copy> copies) throws IOException, InterruptedException;

        /** Whether the queue's policy lets the topic put messages there. */
        boolean allows(String queueArn, String topicArn);
    }

    record Topic(String arn, Map<String, String> attributes, Map<String, String> tags) {
        boolean fifo() {
            return arn.endsWith(".fifo");
        }
    }

    record Subscribed(String arn, String topic, String endpoint, Map<String, String> attributes) {}

    record Attribute(String type, String value) {}

    record Entry(
            String id,
            String body,
            Map<String, Attribute> attributes,
            Optional<String> group,
            Optional<String> dedup) {}

    record Copy(String body, Map<String, Attribute> attributes, Optional<String> group, Optional<String> dedup) {}

    SnsTopics(Queues queues) {
        this.queues = queues;
    }

    Topic create(String arn, Map<String, String> attributes) {
        return topics.computeIfAbsent(
                arn, any -> new Topic(arn, new ConcurrentHashMap<>(attributes), new ConcurrentHashMap<>()));
    }

    Optional<Topic> topic(String arn) {
        return Optional.ofNullable(topics.get(arn));
    }

    void delete(String arn) {
        topics.remove(arn);
        subscriptions.values().removeIf(each -> each.topic().equals(arn));
    }

    Optional<Subscribed> subscription(String arn) {
        return Optional.ofNullable(subscriptions.get(arn));
    }

    List<Subscribed> subscriptions(String topic) {
        return subscriptions.values().stream()
                .filter(each -> each.topic().equals(topic))
                .toList();
    }

    synchronized Subscribed subscribe(String topic, String endpoint, Map<String, String> attributes) {
        Optional<Subscribed> there = subscriptions(topic).stream()
                .filter(each -> each.endpoint().equals(endpoint))
                .findFirst();
        if (there.isPresent()) {
            if (!there.get().attributes().equals(attributes)) {
                throw new IllegalArgumentException("Subscription already exists with different attributes");
            }
            return there.get();
        }
        Subscribed made =
                new Subscribed(topic + ":" + UUID.randomUUID(), topic, endpoint, new ConcurrentHashMap<>(attributes));
        subscriptions.put(made.arn(), made);
        return made;
    }

    void unsubscribe(String arn) {
        subscriptions.remove(arn);
    }

    /** Why an entry is refused. */
    record Refusal(String code, String message, boolean senderFault) {}

    /** From now entries for which this holds fail, and may do better the next time. */
    void failIf(BooleanSupplier fails) {
        failing = fails;
    }

    /** Why entries are refused, by id; the others are in every queue that is to have them. */
    Map<String, Refusal> publish(Topic topic, List<Entry> entries) throws IOException, InterruptedException {
        Map<String, Refusal> refused = new LinkedHashMap<>();
        List<Entry> accepted = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<Refusal> refusal = failing.getAsBoolean()
                    ? Optional.of(new Refusal("InternalError", "as the weather is", false))
                    : refusal(topic, entry).map(reason -> new Refusal("InvalidParameter", reason, true));
            refusal.ifPresent(reason -> refused.put(entry.id(), reason));
            if (refusal.isEmpty()) {
                accepted.add(entry);
            }
        }
        for (Subscribed subscribed : subscriptions(topic.arn())) {
            if (queues.allows(subscribed.endpoint(), topic.arn())) {
                List<Copy> copies = copies(topic, subscribed, accepted);
                if (!copies.isEmpty()) {
                    queues.send(subscribed.endpoint(), copies);
                }
            }
        }
        return refused;
    }

    static int size(Entry entry) {
        int size = entry.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        for (Map.Entry<String, Attribute> each : entry.attributes().entrySet()) {
            size += each.getKey().length()
                    + each.getValue().value().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        }
        return size;
    }

    private static Optional<String> refusal(Topic topic, Entry entry) {
        if (entry.body().isEmpty()) {
            return Optional.of("Empty message");
        }
        if (size(entry) > LIMIT) {
            return Optional.of("Message too long");
        }
        if (entry.attributes().values().stream().anyMatch(each -> each.value().isEmpty())) {
            return Optional.of("The message attribute must contain non-empty message attribute value");
        }
        if (topic.fifo() && (entry.group().isEmpty() || entry.dedup().isEmpty())) {
            return Optional.of("The MessageGroupId and MessageDeduplicationId parameters are required for FIFO topics");
        }
        return Optional.empty();
    }

    private static List<Copy> copies(Topic topic, Subscribed subscribed, List<Entry> entries) {
        boolean raw = "true".equals(subscribed.attributes().get("RawMessageDelivery"));
        SnsFilter filter = SnsFilter.of(subscribed.attributes().getOrDefault("FilterPolicy", "{}"));
        List<Copy> copies = new ArrayList<>();
        for (Entry entry : entries) {
            if (!filter.matches(entry.attributes())
                    || (raw && entry.attributes().size() > RAW_ATTRIBUTES)) {
                continue;
            }
            copies.add(
                    raw
                            ? new Copy(entry.body(), entry.attributes(), entry.group(), entry.dedup())
                            : new Copy(envelope(topic, entry), Map.of(), entry.group(), entry.dedup()));
        }
        return copies;
    }

    private static String envelope(Topic topic, Entry entry) {
        ObjectNode json = JSON.createObjectNode()
                .put("Type", "Notification")
                .put("MessageId", UUID.randomUUID().toString())
                .put("TopicArn", topic.arn())
                .put("Message", entry.body())
                .put("Timestamp", Instant.now().toString());
        ObjectNode attributes = json.putObject("MessageAttributes");
        entry.attributes()
                .forEach((name, value) ->
                        attributes.putObject(name).put("Type", value.type()).put("Value", value.value()));
        return json.toString();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("not JSON: " + text, malformed);
        }
    }
}
