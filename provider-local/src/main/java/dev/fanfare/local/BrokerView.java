package dev.fanfare.local;

import dev.fanfare.local.inspect.Introspection;
import dev.fanfare.local.inspect.RawMessage;
import dev.fanfare.local.inspect.SubscriptionIntrospection;
import dev.fanfare.local.inspect.SubscriptionStatus;
import dev.fanfare.local.inspect.TopicStatus;
import dev.fanfare.local.queue.LocalSubscription;
import dev.fanfare.local.queue.SubscriptionView;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** A broker as somebody looks at it who has this clock. Thread-safe. */
final class BrokerView implements Introspection {
    private final Map<String, LocalTopic> topics;
    private final TimeSource time;
    private final Map<String, SubscriptionView> views = new ConcurrentHashMap<>();

    /**
     * Rates are measured from now.
     *
     * @param topics those of the broker, to which some may come
     */
    BrokerView(Map<String, LocalTopic> topics, TimeSource time) {
        this.topics = topics;
        this.time = time;
        sorted().forEach(topic -> topic.subscriptions().forEach(this::view));
    }

    @Override
    public List<TopicStatus> topics() {
        return sorted().stream().map(BrokerView::status).toList();
    }

    private static TopicStatus status(LocalTopic topic) {
        Topology.Topic definition = topic.definition();
        return new TopicStatus(
                definition.name(),
                definition.guarantee(),
                definition.ordered(),
                definition.eventNames(),
                topic.subscriptions().stream()
                        .map(subscription -> subscription.definition().name())
                        .sorted()
                        .toList());
    }

    @Override
    public List<SubscriptionStatus> subscriptions() {
        return sorted().stream()
                .flatMap(topic -> topic.subscriptions().stream()
                        .sorted(Comparator.comparing(
                                subscription -> subscription.definition().name())))
                .map(subscription -> view(subscription).status())
                .toList();
    }

    @Override
    public Optional<SubscriptionIntrospection> subscription(String topic, String name) {
        return Optional.ofNullable(topics.get(topic))
                .flatMap(found -> found.subscription(name))
                .map(this::view);
    }

    @Override
    public MessageId publish(String topic, RawMessage message) {
        LocalTopic found = topics.get(topic);
        if (found == null) {
            throw new PublishException("The local broker has no topic \"" + topic + "\". It has "
                    + String.join(", ", topics().stream().map(TopicStatus::name).toList()) + ".");
        }
        MessageId id = message.id().orElseGet(this::newId);
        if (found.definition().ordered() && message.key().isEmpty()) {
            throw new PublishException("Message " + id + " for topic \"" + topic
                    + "\" has no ordering key, but the topic is ordered. Give it one.");
        }
        accept(found, new OutboundMessage(id.value(), message.body(), message.attributes(), message.key()));
        return id;
    }

    private void accept(LocalTopic topic, OutboundMessage message) {
        try {
            var unused = topic.publish(List.of(message), time, true)
                    .get(0)
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof PublishException known ? known : failure;
        }
    }

    /** A UUID of version 7 (RFC 9562, section 5.7) made of a random one: that has its variant in place already. */
    private MessageId newId() {
        UUID random = UUID.randomUUID();
        long high = (time.millis() << 16) | 0x7000 | (random.getMostSignificantBits() & 0xFFF);
        return new MessageId(new UUID(high, random.getLeastSignificantBits()).toString());
    }

    private List<LocalTopic> sorted() {
        return topics.values().stream()
                .sorted(Comparator.comparing(topic -> topic.definition().name()))
                .toList();
    }

    private SubscriptionView view(LocalSubscription subscription) {
        return views.computeIfAbsent(
                subscription.definition().path(), path -> new SubscriptionView(subscription, time));
    }
}
