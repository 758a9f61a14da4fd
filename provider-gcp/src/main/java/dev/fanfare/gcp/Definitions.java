package dev.fanfare.gcp;

import com.google.protobuf.Duration;
import com.google.pubsub.v1.DeadLetterPolicy;
import com.google.pubsub.v1.ExpirationPolicy;
import com.google.pubsub.v1.Subscription;
import com.google.pubsub.v1.Topic;
import dev.fanfare.infra.gcp.PubSubDefinitions;
import dev.fanfare.runtime.Topology;

/** The resources as Pub/Sub's API has them, under their full names. Immutable. */
record Definitions(Topology topology, ResourceNames names) {
    Topic topic(Topology.Topic topic) {
        return Topic.newBuilder()
                .setName(names.topic(topic.name()))
                .putAllLabels(PubSubDefinitions.labels(topic))
                .build();
    }

    Subscription subscription(Topology.Subscription subscription) {
        Topology.Topic topic = topology.topic(subscription.topic()).orElseThrow();
        return subscription(
                names.subscription(subscription),
                names.topic(topic.name()),
                names.deadTopic(subscription),
                PubSubDefinitions.subscription(topic, subscription));
    }

    Topic deadTopic(Topology.Subscription subscription) {
        return Topic.newBuilder()
                .setName(names.deadTopic(subscription))
                .putAllLabels(PubSubDefinitions.deadLetterLabels(subscription))
                .build();
    }

    Subscription deadSubscription(Topology.Subscription subscription) {
        return subscription(
                names.deadSubscription(subscription),
                names.deadTopic(subscription),
                names.deadTopic(subscription),
                PubSubDefinitions.deadLetters(subscription));
    }

    private static Subscription subscription(
            String name, String topic, String deadTopic, PubSubDefinitions.Subscription definition) {
        Subscription.Builder subscription = Subscription.newBuilder()
                .setName(name)
                .setTopic(topic)
                .setAckDeadlineSeconds((int) definition.ackDeadline().toSeconds())
                .setEnableMessageOrdering(definition.ordered())
                .setEnableExactlyOnceDelivery(definition.exactlyOnce())
                .setFilter(definition.filter())
                .setMessageRetentionDuration(
                        Duration.newBuilder().setSeconds(definition.retention().toSeconds()))
                // Without a time: it never expires.
                .setExpirationPolicy(ExpirationPolicy.getDefaultInstance())
                .putAllLabels(definition.labels());
        definition
                .deliveryAttempts()
                .ifPresent(attempts -> subscription.setDeadLetterPolicy(DeadLetterPolicy.newBuilder()
                        .setDeadLetterTopic(deadTopic)
                        .setMaxDeliveryAttempts(attempts)));
        return subscription.build();
    }
}
