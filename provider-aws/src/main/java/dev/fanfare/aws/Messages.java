package dev.fanfare.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.infra.aws.AwsDefinitions;
import dev.fanfare.infra.aws.AwsNames;
import dev.fanfare.infra.aws.EmptyText;
import dev.fanfare.limits.Limits;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * What a message looks like at SNS and SQS: the body as text, attributes of type String, the key as group id. A key that
 * cannot be one travels as an attribute as well. Pure.
 */
final class Messages {
    /** The key, where the group id is only its hash. */
    static final String KEY = "ff-key";

    /** A dead letter's diagnostics. */
    static final String DEAD = "ff-dead";

    /** The members of the diagnostics that hold what a dead letter had more than it may have attributes. */
    private static final String KEPT_KEY = "orderingKey";

    private static final String KEPT_ATTRIBUTES = "attributes";
    private static final String KEPT_ID = "id";

    private static final String ID = "ce-id";
    private static final String TYPE = "String";

    /** SQS has no more. */
    private static final int ATTRIBUTES = 10;

    /** What a message's size is more than body and attributes, at most: ids and the types of attributes. */
    private static final int FRAME = 400;

    private Messages() {}

    /** What is read from a queue. */
    record Content(byte[] body, Map<String, String> attributes, Optional<String> key, String brokerId) {}

    /** Attributes as they travel: none is empty, and a key that is no group id is among them. */
    static Map<String, String> outbound(Map<String, String> attributes, Optional<String> key) {
        Map<String, String> all = new HashMap<>();
        attributes.forEach((name, value) -> all.put(name, EmptyText.encode(value)));
        key.filter(any -> !AwsNames.fits(any)).ifPresent(any -> all.put(KEY, any));
        return all;
    }

    /** Not less than what AWS counts. */
    static int size(int body, Map<String, String> attributes) {
        int size = body + FRAME;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            size += attribute.getKey().length() + TYPE.length();
            size += attribute.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        return size;
    }

    static Map<String, MessageAttributeValue> forSqs(Map<String, String> attributes) {
        Map<String, MessageAttributeValue> values = new HashMap<>();
        attributes.forEach((name, value) -> values.put(
                name,
                MessageAttributeValue.builder()
                        .dataType(TYPE)
                        .stringValue(value)
                        .build()));
        return values;
    }

    static Map<String, software.amazon.awssdk.services.sns.model.MessageAttributeValue> forSns(
            Map<String, String> attributes) {
        Map<String, software.amazon.awssdk.services.sns.model.MessageAttributeValue> values = new HashMap<>();
        attributes.forEach((name, value) -> values.put(
                name,
                software.amazon.awssdk.services.sns.model.MessageAttributeValue.builder()
                        .dataType(TYPE)
                        .stringValue(value)
                        .build()));
        return values;
    }

    /**
     * Reads a message, whoever sent it. One that SNS put there as an envelope, since somebody subscribed the queue without raw
     * delivery, is the message in it.
     *
     * @param ordered whether the group id is a key
     */
    static Content read(Message message, boolean ordered) {
        Map<String, String> attributes = new HashMap<>();
        message.messageAttributes().forEach((name, value) -> {
            if (value.stringValue() != null) {
                attributes.put(name, value.stringValue());
            }
        });
        Optional<String> group = Optional.ofNullable(
                        message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .filter(any -> ordered);
        if (attributes.isEmpty()) {
            JsonNode envelope = envelope(message.body());
            if (envelope != null) {
                return content(
                        envelope.path("Message").textValue(),
                        enveloped(envelope),
                        group,
                        envelope.path("MessageId").textValue());
            }
        }
        return content(message.body(), attributes, group, message.messageId());
    }

    private static Content content(
            String body, Map<String, String> attributes, Optional<String> group, String brokerId) {
        Optional<String> key = Optional.ofNullable(attributes.remove(KEY)).or(() -> group);
        attributes.replaceAll((name, value) -> EmptyText.decode(value));
        return new Content(body.getBytes(StandardCharsets.UTF_8), Map.copyOf(attributes), key, brokerId);
    }

    /** An envelope of SNS has all of these, and no event has by chance. */
    private static @Nullable JsonNode envelope(String body) {
        if (!body.startsWith("{") || !body.contains("\"TopicArn\"")) {
            return null;
        }
        JsonNode json = AwsDefinitions.json(body);
        boolean is = json.path("Type").asText().equals("Notification")
                && json.path("TopicArn").asText().startsWith("arn:")
                && json.path("MessageId").isTextual()
                && json.path("Message").isTextual();
        return is ? json : null;
    }

    private static Map<String, String> enveloped(JsonNode envelope) {
        Map<String, String> attributes = new HashMap<>();
        envelope.path("MessageAttributes")
                .properties()
                .forEach(each -> attributes.put(
                        each.getKey(), each.getValue().path("Value").asText()));
        return attributes;
    }

    /**
     * The attributes of a dead letter: those of the message, and its diagnostics. What has no room beside them is kept in the
     * diagnostics, and so is the key, since each dead letter is a group of its own.
     */
    static Map<String, String> deadLetter(Content message, String diagnostics) {
        Map<String, String> attributes = new HashMap<>(message.attributes());
        attributes.remove(DEAD);
        JsonNode json = AwsDefinitions.json(diagnostics);
        if (json instanceof ObjectNode kept) {
            message.key().ifPresent(key -> kept.put(KEPT_KEY, key));
            if (!attributes.containsKey(ID)) {
                kept.put(KEPT_ID, message.brokerId());
            }
            attributes.keySet().stream().sorted().skip(ATTRIBUTES - 1L).toList().forEach(name -> {
                ObjectNode more = kept.withObjectProperty(KEPT_ATTRIBUTES);
                more.put(name, attributes.remove(name));
            });
            attributes.replaceAll((name, value) -> EmptyText.encode(value));
            attributes.put(DEAD, kept.toString());
        }
        return attributes;
    }

    /** A dead letter as it was before it was one, and its diagnostics, where there are any: SQS moves messages without. */
    record Buried(Content content, Optional<String> diagnostics, String id) {
        static Buried of(Message message, boolean ordered) {
            Content content = read(message, ordered);
            Map<String, String> attributes = new HashMap<>(content.attributes());
            Optional<String> diagnostics = Optional.ofNullable(attributes.remove(DEAD));
            JsonNode json = AwsDefinitions.json(diagnostics.orElse("{}"));
            json.path(KEPT_ATTRIBUTES)
                    .properties()
                    .forEach(each ->
                            attributes.put(each.getKey(), each.getValue().asText()));
            Optional<String> key =
                    Optional.ofNullable(json.path(KEPT_KEY).textValue()).or(content::key);
            String brokerId = json.path(KEPT_ID).asText(content.brokerId());
            String id = attributes.getOrDefault(ID, "");
            return new Buried(
                    new Content(content.body(), Map.copyOf(attributes), key, brokerId),
                    diagnostics,
                    id.isEmpty() || id.length() > Limits.ID ? brokerId : id);
        }
    }
}
