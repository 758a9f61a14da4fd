package dev.fanfare.runtime.internal.publish;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Interceptor;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.binding.Publishers;
import dev.fanfare.runtime.binding.TopicBinding;
import dev.fanfare.runtime.internal.codec.EventCodec;
import dev.fanfare.runtime.internal.lifecycle.HealthCell;
import dev.fanfare.runtime.spi.Transport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The publishers of an instance, by the type that declares the topic. Thread-safe. */
public final class PublisherRegistry {
    private final Map<Class<?>, Channel<?>> channels = new HashMap<>();
    private final Map<String, Publishers> byService = new ConcurrentHashMap<>();
    private final MessageIds ids;
    private final PublishGate gate;

    /** What every publisher of an instance shares. */
    public PublisherRegistry(MessageIds ids, PublishGate gate) {
        this.ids = ids;
        this.gate = gate;
    }

    /** Makes the publisher of one topic; before anything is published. */
    public <E> void add(
            TopicBinding<E> binding,
            Topology.Topic topic,
            EventCodec<E> codec,
            Transport transport,
            List<Interceptor> interceptors,
            HealthCell health) {
        Route route = new Route(topic, transport, interceptors);
        channels.put(
                binding.type(),
                new Channel<>(binding, service -> new TopicOutlet<>(topic, codec, route, ids, gate, health, service)));
    }

    /** The publishers as an application sees them: a message carries the name of the topic's own service. */
    public Publishers anyService() {
        return new ServicePublishers(this, Optional.empty());
    }

    /** The publishers as the code of one service sees them. */
    public Publishers forService(String service) {
        return byService.computeIfAbsent(service, name -> new ServicePublishers(this, Optional.of(name)));
    }

    Publisher<?> publisher(Class<?> type, Optional<String> service) {
        Channel<?> channel = channels.get(type);
        if (channel == null) {
            throw new FanfareException(type.getName() + " declares no topic of this application: " + hint(type));
        }
        return channel.publisher(service);
    }

    private String hint(Class<?> type) {
        return channels.values().stream()
                .filter(channel -> channel.carries(type))
                .map(channel -> channel.binding.type().getSimpleName())
                .sorted()
                .findFirst()
                .map(topic -> "its events travel on " + topic + "; ask for the publisher of that.")
                .orElse("annotate it with @Topic, and compile its module with the annotation processor.");
    }

    private record Channel<E>(TopicBinding<E> binding, Function<Optional<String>, TopicOutlet<E>> outlets) {
        Publisher<E> publisher(Optional<String> service) {
            return binding.publisher().apply(outlets.apply(service));
        }

        boolean carries(Class<?> type) {
            return binding.events().containsValue(type);
        }
    }
}
