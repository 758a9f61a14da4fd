package dev.fanfare.infra.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fanfare.infra.aws.AwsActions;
import dev.fanfare.infra.aws.AwsDefinitions;
import dev.fanfare.infra.aws.AwsNames;
import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.runtime.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The module for SNS and SQS. Pure. What holds for every resource of a kind is taken from the definitions of one. */
final class AwsModule {
    private static final String TOPIC_ARN = "aws_sns_topic.topic[each.value.topic].arn";
    private static final String QUEUE_ARN = "aws_sqs_queue.subscription[each.key].arn";
    private static final String DEAD_LETTER_ARN = "aws_sqs_queue.dead_letters[each.key].arn";
    private static final List<String> REFERENCES = List.of(TOPIC_ARN, QUEUE_ARN, DEAD_LETTER_ARN);

    /** What is each subscription's own: the attribute, and the column of {@code topology.tf}. */
    private static final Map<String, String> COLUMNS = Map.of(
            "queue.VisibilityTimeout", "visibility_timeout_seconds",
            "queue.MessageRetentionPeriod", "message_retention_seconds",
            "dead.MessageRetentionPeriod", "dead_letter_retention_seconds",
            "subscription.FilterPolicy", "filter_policy");

    private static final String RECEIVES = "maxReceiveCount";

    private final Topology topology;

    AwsModule(Topology topology) {
        this.topology = topology;
    }

    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("topology.tf", topology());
        files.put("main.tf", Template.fill("aws/main.tf", definitions()));
        files.put("iam.tf", Template.fill("aws/iam.tf", actions()));
        files.put("variables.tf", Template.fill("aws/variables.tf", Map.of()));
        files.put("outputs.tf", Template.fill("aws/outputs.tf", Map.of("key", Hcl.list(AwsActions.KEY))));
        files.put("versions.tf", Template.fill("aws/versions.tf", Map.of()));
        return files;
    }

    private String topology() {
        Map<String, Map<String, String>> topics = new LinkedHashMap<>();
        topology.topics().forEach(topic -> topics.put(topic.name(), row(topic)));
        Map<String, Map<String, String>> subscriptions = new LinkedHashMap<>();
        Map<String, Topology.Topic> byName = new TreeMap<>();
        topology.topics().forEach(topic -> byName.put(topic.name(), topic));
        topology.subscriptions().forEach(each -> subscriptions.put(each.path(), row(each, topicOf(each, byName))));
        Map<String, Map<String, String>> services = new LinkedHashMap<>();
        Map<String, Map<String, String>> policies = new LinkedHashMap<>();
        Use.byService(topology).forEach((service, use) -> {
            services.put(service, lists(use.publishes(), use.paths()));
            List<Map<String, List<String>>> parts = AwsPolicies.of(use, topology);
            for (int i = 0; i < parts.size(); i++) {
                Map<String, String> policy = new LinkedHashMap<>();
                policy.put("service", Hcl.quoted(service));
                policy.putAll(lists(
                        parts.get(i).getOrDefault("publishes", List.of()),
                        parts.get(i).getOrDefault("subscribes", List.of())));
                policy.put("tags", Rows.tags(AwsDefinitions.tags(service)));
                policies.put(parts.size() == 1 ? service : service + "_" + (i + 1), policy);
            }
        });
        return new Rows()
                .table("topics", topics)
                .table("subscriptions", subscriptions)
                .table("services", services)
                .table("policies", policies)
                .file(topology);
    }

    private static Map<String, String> lists(List<String> publishes, List<String> subscribes) {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("publishes", Hcl.list(publishes));
        lists.put("subscribes", Hcl.list(subscribes));
        return lists;
    }

    private static Map<String, String> row(Topology.Topic topic) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("fifo", String.valueOf(AwsNames.isFifo(topic)));
        row.put("tags", Rows.tags(AwsDefinitions.tags(topic)));
        return row;
    }

    private static Map<String, String> row(Topology.Subscription subscription, Topology.Topic topic) {
        boolean fifo = AwsNames.isFifo(topic);
        Map<String, String> attributes = attributes(subscription, fifo);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("topic", Hcl.quoted(subscription.topic()));
        row.put("name", Hcl.quoted(subscription.name()));
        row.put("fifo", String.valueOf(fifo));
        row.put("visibility_timeout_seconds", attributes.getOrDefault("queue.VisibilityTimeout", ""));
        row.put("message_retention_seconds", attributes.getOrDefault("queue.MessageRetentionPeriod", ""));
        row.put("max_receive_count", String.valueOf(AwsDefinitions.receives(subscription, fifo)));
        row.put("dead_letter_retention_seconds", attributes.getOrDefault("dead.MessageRetentionPeriod", ""));
        @Nullable String filter = attributes.get("subscription.FilterPolicy");
        row.put(
                "filter_policy",
                filter == null ? "null" : "jsonencode(" + Hcl.inline(AwsDefinitions.json(filter)) + ")");
        row.put("tags", Rows.tags(AwsDefinitions.tags(subscription)));
        return row;
    }

    /** The attributes of a subscription's resources, by {@code kind.Name}. */
    private static Map<String, String> attributes(Topology.Subscription subscription, boolean fifo) {
        Map<String, String> all = new TreeMap<>();
        AwsDefinitions.queue(subscription, TOPIC_ARN, QUEUE_ARN, DEAD_LETTER_ARN, fifo)
                .forEach((name, value) -> all.put("queue." + name, value));
        AwsDefinitions.deadLetterQueue(subscription, TOPIC_ARN, QUEUE_ARN, DEAD_LETTER_ARN, fifo)
                .forEach((name, value) -> all.put("dead." + name, value));
        AwsDefinitions.subscription(subscription, DEAD_LETTER_ARN)
                .forEach((name, value) -> all.put("subscription." + name, value));
        return all;
    }

    /** What fills {@code main.tf}: the attributes of a FIFO topic and a subscription of it that have all there are. */
    private static Map<String, String> definitions() {
        Map<String, String> values = new TreeMap<>();
        AwsDefinitions.topic(Specimen.TOPIC).forEach((name, value) -> values.put("topic." + name, value));
        values.putAll(attributes(Specimen.SUBSCRIPTION, true));
        // Said by each row, "fifo".
        List.of("topic.FifoTopic", "queue.FifoQueue", "dead.FifoQueue").forEach(values::remove);
        values.replaceAll(AwsModule::expression);
        // As AWS' own default; Terraform's is less than a large message and its diagnostics.
        values.put("largest", String.valueOf(AmazonLimits.QUEUE_MESSAGE_BYTES));
        values.put("queue_name", String.valueOf(AwsNames.LONGEST));
        values.put("cut", String.valueOf(AwsNames.LONGEST - AwsNames.CUT.length() - AwsNames.HASH));
        values.put("mark", AwsNames.CUT);
        values.put("hash", String.valueOf(AwsNames.HASH));
        return values;
    }

    private static String expression(String name, String value) {
        String column = COLUMNS.get(name);
        if (column != null) {
            return "each.value." + column;
        }
        if (value.matches("true|false")) {
            return value;
        }
        JsonNode json = AwsDefinitions.json(value);
        return json.isObject() ? document(json) : Hcl.quoted(value);
    }

    private static String document(JsonNode json) {
        String receives = json.path(RECEIVES).asText();
        return Hcl.json(json, literal -> {
            if (json.has(RECEIVES) && literal.equals(receives)) {
                return "each.value.max_receive_count";
            }
            return REFERENCES.stream()
                    .filter(reference -> literal.equals(Hcl.quoted(reference)))
                    .findFirst()
                    .orElse(literal);
        });
    }

    private static Map<String, String> actions() {
        return Map.of(
                "publish", Hcl.list(AwsActions.PUBLISH),
                "consume", Hcl.list(AwsActions.CONSUME),
                "bury", Hcl.list(AwsActions.BURY),
                "dead_letters", Hcl.list(AwsActions.DEAD_LETTERS),
                "replay", Hcl.list(AwsActions.REPLAY),
                "verify", Hcl.list(AwsActions.VERIFY),
                "key", Hcl.list(AwsActions.KEY));
    }

    private static Topology.Topic topicOf(Topology.Subscription subscription, Map<String, Topology.Topic> byName) {
        Topology.Topic topic = byName.get(subscription.topic());
        if (topic == null) {
            throw new IllegalArgumentException("The manifest has no topic \"" + subscription.topic() + "\" for "
                    + subscription.path() + ": merge it with the module that has it.");
        }
        return topic;
    }
}
