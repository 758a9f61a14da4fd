package dev.fanfare.local.faults;

import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.Transport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Faults on the way to the broker. */
final class PublishFaults {
    private static final CompletionStage<Void> ACCEPTED = CompletableFuture.completedStage(null);

    private PublishFaults() {}

    /** What a fault does with messages that are to be published. */
    private interface Publish {
        List<CompletionStage<Void>> to(Transport sound, Topology.Topic topic, List<OutboundMessage> messages);
    }

    private static Provider publishing(Provider sound, Publish fault) {
        return new FaultyProvider(
                sound,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                transport -> new ForwardingTransport(transport) {
                    @Override
                    public List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages) {
                        return fault.to(transport, topic, messages);
                    }
                });
    }

    private static Provider changing(Provider sound, UnaryOperator<OutboundMessage> change) {
        return publishing(
                sound,
                (transport, topic, messages) ->
                        transport.publish(topic, messages.stream().map(change).toList()));
    }

    static Provider losesEvery50th(Provider sound) {
        AtomicInteger count = new AtomicInteger();
        return publishing(sound, (transport, topic, messages) -> {
            List<CompletionStage<Void>> outcomes = new ArrayList<>();
            for (OutboundMessage message : messages) {
                outcomes.addAll(
                        count.incrementAndGet() % 50 == 0
                                ? List.of(ACCEPTED)
                                : transport.publish(topic, List.of(message)));
            }
            return outcomes;
        });
    }

    static Provider publishesTwice(Provider sound) {
        return publishing(sound, (transport, topic, messages) -> {
            transport.publish(topic, messages);
            return transport.publish(topic, messages);
        });
    }

    static Provider dropsAnAttribute(Provider sound) {
        return changing(sound, message -> {
            Map<String, String> attributes = new HashMap<>(message.attributes());
            attributes.remove("bold");
            return new OutboundMessage(message.id(), message.body(), attributes, message.key());
        });
    }

    /** Every seventh message of a topic goes after the one that follows. */
    static Provider swapsTwoOfAKey(Provider sound) {
        List<OutboundMessage> kept = new ArrayList<>();
        AtomicInteger count = new AtomicInteger();
        return publishing(sound, (transport, topic, messages) -> {
            synchronized (kept) {
                List<OutboundMessage> now = new ArrayList<>();
                for (OutboundMessage message : messages) {
                    boolean mayPass = message.key().isEmpty() || count.incrementAndGet() % 7 != 0;
                    if (!mayPass && kept.isEmpty()) {
                        kept.add(message);
                        continue;
                    }
                    now.add(message);
                    if (!kept.isEmpty() && kept.get(0).key().equals(message.key())) {
                        now.add(kept.remove(0));
                    }
                }
                transport.publish(topic, now);
                return Collections.nCopies(messages.size(), ACCEPTED);
            }
        });
    }

    static Provider forgetsKeys(Provider sound) {
        return changing(
                sound,
                message -> new OutboundMessage(message.id(), message.body(), message.attributes(), Optional.empty()));
    }

    static Provider hasOneKeyForAll(Provider sound) {
        return changing(
                sound,
                message -> new OutboundMessage(
                        message.id(),
                        message.body(),
                        message.attributes(),
                        message.key().map(key -> "same")));
    }

    static Provider forgetsIds(Provider sound) {
        AtomicInteger count = new AtomicInteger();
        return changing(
                sound,
                message -> new OutboundMessage(
                        message.id() + count.incrementAndGet(), message.body(), message.attributes(), message.key()));
    }

    static Provider acceptsAndDropsWhatIsTooMuch(Provider sound) {
        return publishing(sound, (transport, topic, messages) -> {
            transport.publish(topic, messages);
            return Collections.nCopies(messages.size(), ACCEPTED);
        });
    }

    static Provider failsAllForOne(Provider sound) {
        return publishing(sound, (transport, topic, messages) -> {
            List<CompletionStage<Void>> outcomes = transport.publish(topic, messages);
            boolean allAccepted = outcomes.stream()
                    .noneMatch(outcome -> outcome.toCompletableFuture().isCompletedExceptionally());
            return allAccepted
                    ? outcomes
                    : Collections.nCopies(
                            messages.size(), CompletableFuture.failedStage(new PublishException("One was refused.")));
        });
    }
}
