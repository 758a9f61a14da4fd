package dev.fanfare.aws.server;

import dev.fanfare.aws.server.SnsTopics.Attribute;
import dev.fanfare.aws.server.SnsTopics.Entry;
import dev.fanfare.aws.server.SnsTopics.Subscribed;
import dev.fanfare.aws.server.SnsTopics.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The query protocol of SNS, and the one action of STS that the provider calls. Thread-safe. */
final class SnsApi {
    private static final int BATCH = 10;
    private static final int BATCH_BYTES = 262_144;

    private final SnsTopics topics;
    private final String region;
    private final String account;

    SnsApi(SnsTopics topics, String region, String account) {
        this.topics = topics;
        this.region = region;
        this.account = account;
    }

    HttpFront.Response answer(Form form) throws IOException, InterruptedException {
        String action = form.text("Action");
        try {
            return switch (action) {
                case "GetCallerIdentity" -> Xml.result(action, Xml.tag("Account", account));
                case "CreateTopic" -> createTopic(form);
                case "DeleteTopic" -> {
                    topics.delete(form.text("TopicArn"));
                    yield Xml.result(action, "");
                }
                case "TagResource" -> {
                    topic(form.text("ResourceArn")).tags().putAll(form.map("Tags.member.", "Key", "Value"));
                    yield Xml.result(action, "");
                }
                case "ListTagsForResource" ->
                    Xml.result(
                            action,
                            Xml.list(
                                    "Tags",
                                    topic(form.text("ResourceArn")).tags().entrySet().stream()
                                            .map(tag -> Xml.tag("Key", tag.getKey()) + Xml.tag("Value", tag.getValue()))
                                            .toList()));
                case "GetTopicAttributes" -> topicAttributes(form);
                case "Subscribe" -> subscribe(form);
                case "Unsubscribe" -> {
                    topics.unsubscribe(form.text("SubscriptionArn"));
                    yield Xml.result(action, "");
                }
                case "ListSubscriptionsByTopic" -> listSubscriptions(form);
                case "GetSubscriptionAttributes" -> subscriptionAttributes(form);
                case "SetSubscriptionAttributes" -> {
                    subscription(form).attributes().put(form.text("AttributeName"), form.text("AttributeValue"));
                    yield Xml.result(action, "");
                }
                case "PublishBatch" -> publishBatch(form);
                default -> Xml.error(400, "InvalidAction", "Unknown action " + action);
            };
        } catch (NotFound missing) {
            return Xml.error(404, "NotFound", missing.getMessage());
        } catch (IllegalArgumentException invalid) {
            return Xml.error(400, "InvalidParameter", "Invalid parameter: " + invalid.getMessage());
        }
    }

    private static final class NotFound extends RuntimeException {
        NotFound(String what) {
            super(what + " does not exist");
        }
    }

    private Topic topic(String arn) {
        return topics.topic(arn).orElseThrow(() -> new NotFound("Topic"));
    }

    private Subscribed subscription(Form form) {
        return topics.subscription(form.text("SubscriptionArn")).orElseThrow(() -> new NotFound("Subscription"));
    }

    private HttpFront.Response createTopic(Form form) {
        String name = form.text("Name");
        Map<String, String> attributes = form.map("Attributes.entry.", "key", "value");
        boolean fifo = "true".equals(attributes.get("FifoTopic"));
        if (!name.matches("[A-Za-z0-9_-]{1,256}(\\.fifo)?") || fifo != name.endsWith(".fifo")) {
            throw new IllegalArgumentException("Topic Name");
        }
        Topic topic = topics.create("arn:aws:sns:" + region + ":" + account + ":" + name, attributes);
        topic.tags().putAll(form.map("Tags.member.", "Key", "Value"));
        return Xml.result("CreateTopic", Xml.tag("TopicArn", topic.arn()));
    }

    private HttpFront.Response topicAttributes(Form form) {
        Topic topic = topic(form.text("TopicArn"));
        Map<String, String> attributes = new HashMap<>(topic.attributes());
        attributes.put("TopicArn", topic.arn());
        return Xml.result("GetTopicAttributes", Xml.map("Attributes", attributes));
    }

    private HttpFront.Response subscribe(Form form) {
        Topic topic = topic(form.text("TopicArn"));
        String endpoint = form.text("Endpoint");
        if (endpoint.endsWith(".fifo") && !topic.fifo()) {
            throw new IllegalArgumentException(
                    "Endpoint: FIFO SQS Queues can not be subscribed to standard SNS topics");
        }
        Map<String, String> attributes = form.map("Attributes.entry.", "key", "value");
        SnsFilter filter = SnsFilter.of(attributes.getOrDefault("FilterPolicy", "{}"));
        if (filter.policy().size() > 5) {
            throw new IllegalArgumentException("FilterPolicy: too many keys");
        }
        Subscribed made = topics.subscribe(topic.arn(), endpoint, attributes);
        return Xml.result("Subscribe", Xml.tag("SubscriptionArn", made.arn()));
    }

    private HttpFront.Response listSubscriptions(Form form) {
        Topic topic = topic(form.text("TopicArn"));
        List<String> members = topics.subscriptions(topic.arn()).stream()
                .map(each -> Xml.tag("TopicArn", topic.arn())
                        + Xml.tag("Protocol", "sqs")
                        + Xml.tag("SubscriptionArn", each.arn())
                        + Xml.tag("Owner", account)
                        + Xml.tag("Endpoint", each.endpoint()))
                .toList();
        return Xml.result("ListSubscriptionsByTopic", Xml.list("Subscriptions", members));
    }

    private HttpFront.Response subscriptionAttributes(Form form) {
        Subscribed subscribed = subscription(form);
        Map<String, String> attributes = new HashMap<>(subscribed.attributes());
        attributes.put("SubscriptionArn", subscribed.arn());
        attributes.put("TopicArn", subscribed.topic());
        return Xml.result("GetSubscriptionAttributes", Xml.map("Attributes", attributes));
    }

    private HttpFront.Response publishBatch(Form form) throws IOException, InterruptedException {
        Topic topic = topic(form.text("TopicArn"));
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; form.has(prefix(i) + "Id"); i++) {
            entries.add(entry(form, prefix(i)));
        }
        Set<String> ids = new HashSet<>();
        entries.forEach(entry -> ids.add(entry.id()));
        if (entries.isEmpty()) {
            return Xml.error(400, "EmptyBatchRequest", "The batch request does not contain any entries");
        }
        if (entries.size() > BATCH) {
            return Xml.error(
                    400, "TooManyEntriesInBatchRequest", "The batch request contains more entries than permissible");
        }
        if (ids.size() < entries.size()) {
            return Xml.error(400, "BatchEntryIdsNotDistinct", "Two or more batch entries have the same Id");
        }
        if (entries.stream().mapToInt(SnsTopics::size).sum() > BATCH_BYTES && entries.size() > 1) {
            return Xml.error(400, "BatchRequestTooLong", "The length of all the messages in a batch is too long");
        }
        return published(entries, topics.publish(topic, entries));
    }

    private static HttpFront.Response published(List<Entry> entries, Map<String, SnsTopics.Refusal> refused) {
        List<String> successful = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Entry entry : entries) {
            SnsTopics.Refusal refusal = refused.get(entry.id());
            if (refusal == null) {
                successful.add(Xml.tag("Id", entry.id())
                        + Xml.tag("MessageId", UUID.randomUUID().toString()));
            } else {
                failed.add(Xml.tag("Id", entry.id())
                        + Xml.tag("Code", refusal.code())
                        + Xml.tag("Message", refusal.message())
                        + Xml.tag("SenderFault", String.valueOf(refusal.senderFault())));
            }
        }
        return Xml.result("PublishBatch", Xml.list("Successful", successful) + Xml.list("Failed", failed));
    }

    private static String prefix(int place) {
        return "PublishBatchRequestEntries.member." + place + ".";
    }

    private static Entry entry(Form form, String prefix) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (int i = 1; form.has(prefix + "MessageAttributes.entry." + i + ".Name"); i++) {
            String attribute = prefix + "MessageAttributes.entry." + i + ".";
            attributes.put(
                    form.text(attribute + "Name"),
                    new Attribute(form.text(attribute + "Value.DataType"), form.text(attribute + "Value.StringValue")));
        }
        return new Entry(
                form.text(prefix + "Id"),
                form.text(prefix + "Message"),
                attributes,
                Optional.of(form.text(prefix + "MessageGroupId")).filter(text -> !text.isEmpty()),
                Optional.of(form.text(prefix + "MessageDeduplicationId")).filter(text -> !text.isEmpty()));
    }
}
