package dev.fanfare.infra.terraform;

import dev.fanfare.infra.gcp.PubSubDefinitions;
import dev.fanfare.infra.gcp.PubSubNames;
import dev.fanfare.infra.gcp.PubSubPermissions;
import dev.fanfare.runtime.Topology;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The module for Pub/Sub. Pure. */
final class GcpModule {
    private final Topology topology;

    GcpModule(Topology topology) {
        this.topology = topology;
    }

    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("topology.tf", topology());
        files.put(
                "main.tf",
                Template.fill("gcp/main.tf", Map.of("legal", PubSubNames.LEGAL, "reserved", PubSubNames.RESERVED)));
        files.put(
                "iam.tf",
                Template.fill(
                        "gcp/iam.tf",
                        Map.of(
                                "publish", PubSubPermissions.PUBLISH,
                                "consume", PubSubPermissions.CONSUME,
                                "verify", Hcl.list(PubSubPermissions.VERIFY))));
        files.put("variables.tf", Template.fill("gcp/variables.tf", Map.of("reserved", PubSubNames.RESERVED)));
        files.put("outputs.tf", Template.fill("gcp/outputs.tf", Map.of()));
        files.put("versions.tf", Template.fill("gcp/versions.tf", Map.of()));
        return files;
    }

    private String topology() {
        Map<String, Map<String, String>> topics = new LinkedHashMap<>();
        Map<String, Topology.Topic> byName = new TreeMap<>();
        topology.topics().forEach(topic -> {
            topics.put(topic.name(), Map.of("labels", Rows.tags(PubSubDefinitions.labels(topic))));
            byName.put(topic.name(), topic);
        });
        Map<String, Map<String, String>> subscriptions = new LinkedHashMap<>();
        topology.subscriptions().forEach(each -> subscriptions.put(each.path(), row(each, topicOf(each, byName))));
        Map<String, Map<String, String>> services = new LinkedHashMap<>();
        Use.byService(topology).forEach((service, use) -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("publishes", Hcl.list(use.publishes()));
            row.put("subscribes", Hcl.list(use.paths()));
            services.put(service, row);
        });
        return new Rows()
                .table("topics", topics)
                .table("subscriptions", subscriptions)
                .table("services", services)
                .file(topology);
    }

    private static Map<String, String> row(Topology.Subscription subscription, Topology.Topic topic) {
        PubSubDefinitions.Subscription definition = PubSubDefinitions.subscription(topic, subscription);
        PubSubDefinitions.Subscription dead = PubSubDefinitions.deadLetters(subscription);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("topic", Hcl.quoted(subscription.topic()));
        row.put("name", Hcl.quoted(subscription.name()));
        row.put("ordered", String.valueOf(definition.ordered()));
        row.put("exactly_once", String.valueOf(definition.exactlyOnce()));
        row.put("filter", definition.filter().isEmpty() ? "null" : Hcl.quoted(definition.filter()));
        row.put("ack_deadline_seconds", seconds(definition.ackDeadline()));
        row.put("retention_seconds", seconds(definition.retention()));
        row.put(
                "max_delivery_attempts",
                String.valueOf(definition.deliveryAttempts().orElseThrow()));
        row.put("dead_letter_ack_deadline_seconds", seconds(dead.ackDeadline()));
        row.put("dead_letter_retention_seconds", seconds(dead.retention()));
        row.put("labels", Rows.tags(definition.labels()));
        row.put("dead_letter_labels", Rows.tags(dead.labels()));
        return row;
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toSeconds());
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
