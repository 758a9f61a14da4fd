package dev.fanfare.runtime.internal.lifecycle;

import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.TopicBinding;
import dev.fanfare.runtime.internal.codec.EventCodec;
import dev.fanfare.runtime.internal.codec.EventJson;
import dev.fanfare.runtime.internal.dispatch.StallWatch;
import dev.fanfare.runtime.internal.dispatch.SubscriptionRunner;
import dev.fanfare.runtime.internal.dispatch.SubscriptionSpec;
import dev.fanfare.runtime.internal.publish.MessageIds;
import dev.fanfare.runtime.internal.publish.PublishGate;
import dev.fanfare.runtime.internal.publish.PublisherRegistry;
import dev.fanfare.runtime.spi.ProviderContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the parts of an instance together. Used once, by one thread. */
final class Assembly {
    private final Plan plan;
    private final Connection connection;
    private final PublishGate gate = new PublishGate();
    private final EventJson json;
    private final Map<String, EventCodec<?>> codecs = new HashMap<>();
    private final List<HealthCell> health = new ArrayList<>();

    Assembly(Plan plan) {
        this.plan = plan;
        this.json = new EventJson(plan.topology().schemas());
        TimeSource time = plan.time().orElseGet(TimeSource::system);
        ProviderContext context = new ProviderContext(
                plan.topology(),
                plan.settings().providerSettings(),
                plan.settings().provision(),
                time);
        this.connection = new Connection(
                plan.provider().open(context),
                HandlerThreads.create(),
                new StallWatch(),
                time,
                plan.time().isEmpty());
    }

    Engine assemble() {
        try {
            PublisherRegistry publishers = new PublisherRegistry(new MessageIds(connection.time()), gate);
            plan.application().topics().forEach(topic -> publish(topic, publishers));
            Instances instances = new Instances(plan.handlers(), plan.container());
            Map<String, SubscriptionRunner> runners = new HashMap<>();
            for (HandlerBinding handler : plan.application().handlers()) {
                runners.put(handler.topic() + "/" + handler.subscription(), runner(handler, publishers, instances));
            }
            health.sort(Comparator.comparing((HealthCell cell) -> cell.entry().kind())
                    .thenComparing(cell -> cell.entry().name()));
            return new Engine(plan, connection, gate, publishers.anyService(), runners, health);
        } catch (RuntimeException | Error failure) {
            connection.close();
            throw failure;
        }
    }

    private <E> void publish(TopicBinding<E> binding, PublisherRegistry publishers) {
        Topology.Topic topic = plan.topology().topic(binding.topic()).orElseThrow();
        EventCodec<E> codec = new EventCodec<>(binding, json);
        codecs.put(binding.topic(), codec);
        HealthCell health = cell("publisher", topic.name());
        // The connection stands; the first publish may bring other news.
        health.up();
        publishers.add(binding, topic, codec, connection.transport(), plan.interceptors(), health);
    }

    private SubscriptionRunner runner(HandlerBinding handler, PublisherRegistry publishers, Instances instances) {
        Topology.Subscription subscription = plan.topology()
                .subscription(handler.topic(), handler.subscription())
                .orElseThrow();
        EventCodec<?> codec = codecs.get(handler.topic());
        if (codec == null) {
            throw new IllegalStateException("No binding for topic " + handler.topic());
        }
        var own = publishers.forService(handler.service());
        @Nullable Object instance = instances.of(handler, own);
        SubscriptionSpec spec = new SubscriptionSpec(
                subscription,
                handler,
                instance,
                plan.settings().concurrency(subscription),
                plan.settings().timeout(subscription),
                plan.provider().capabilities().diagnosticsBytes());
        return new SubscriptionRunner(
                spec,
                codec,
                own,
                plan.interceptors(),
                connection.transport(),
                connection.threads(),
                connection.stallWatch(),
                cell("subscription", subscription.path()),
                connection.time());
    }

    private HealthCell cell(String kind, String name) {
        HealthCell cell = new HealthCell(kind, name, connection.time());
        health.add(cell);
        return cell;
    }
}
