package dev.fanfare.local;

import dev.fanfare.local.durable.RecentIds;
import dev.fanfare.local.durable.TopicStorage;
import dev.fanfare.local.fidelity.Fidelity;
import dev.fanfare.local.queue.Conduct;
import dev.fanfare.local.queue.Fetch;
import dev.fanfare.local.queue.LocalSubscription;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.support.MessageLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A topic: checks what is published and gives it to the subscriptions that there are. Thread-safe. */
final class LocalTopic {
    /** A stage without the methods of a future: nobody can complete or change it for the others. */
    private static final CompletionStage<Void> ACCEPTED = CompletableFuture.completedStage(null);

    private final Topology.Topic definition;
    private final Fidelity fidelity;
    private final MessageLimits limits;
    private final List<LocalSubscription> subscriptions = new CopyOnWriteArrayList<>();
    private final @Nullable RecentIds recent;
    private final @Nullable TopicStorage storage;

    /**
     * A topic without subscriptions.
     *
     * @param fidelity how it behaves
     * @param storage keeps its messages; null if memory does
     */
    LocalTopic(Topology.Topic definition, Fidelity fidelity, @Nullable TopicStorage storage) {
        this.fidelity = fidelity;
        this.storage = storage;
        this.definition = definition;
        this.limits = new MessageLimits(definition.name(), fidelity.bounds());
        this.recent = fidelity.deduplicates(definition) ? new RecentIds() : null;
    }

    Topology.Topic definition() {
        return definition;
    }

    /** Those there are. */
    List<LocalSubscription> subscriptions() {
        return List.copyOf(subscriptions);
    }

    Optional<LocalSubscription> subscription(String name) {
        return subscriptions.stream()
                .filter(subscription -> subscription.definition().name().equals(name))
                .findFirst();
    }

    /** Adds the subscription unless there is one of its name. */
    synchronized void subscribe(Topology.Subscription subscription) {
        if (subscription(subscription.name()).isEmpty()) {
            Conduct conduct = fidelity.conduct(definition, subscription);
            subscriptions.add(
                    storage == null
                            ? new LocalSubscription(subscription, definition, conduct)
                            : storage.subscribe(subscription, conduct));
        }
    }

    /**
     * One stage for each message: accepted, or refused for what it breaks.
     *
     * @param waits whether the caller waits for the stages anyway
     */
    List<CompletionStage<Void>> publish(List<OutboundMessage> messages, TimeSource time, boolean waits) {
        if (messages.size() == 1 && limits.check(messages.get(0)) == null) {
            return List.of(deliver(messages, time, waits));
        }
        List<CompletionStage<Void>> outcomes = new ArrayList<>(messages.size());
        List<OutboundMessage> sound = new ArrayList<>(messages.size());
        for (OutboundMessage message : messages) {
            PublishException refusal = limits.check(message);
            outcomes.add(refusal == null ? ACCEPTED : CompletableFuture.failedStage(refusal));
            if (refusal == null) {
                sound.add(message);
            }
        }
        if (!sound.isEmpty()) {
            CompletionStage<Void> outcome = deliver(sound, time, waits);
            outcomes.replaceAll(stage -> stage == ACCEPTED ? outcome : stage);
        }
        return outcomes;
    }

    private CompletionStage<Void> deliver(List<OutboundMessage> messages, TimeSource time, boolean waits) {
        if (storage != null) {
            return storage.publish(messages, time, waits);
        }
        deliver(messages, time);
        return ACCEPTED;
    }

    private void deliver(List<OutboundMessage> messages, TimeSource time) {
        Fetch.complete(definition.ordered() || recent != null ? fanOutInTurn(messages, time) : fanOut(messages, time));
    }

    /** Two publishers of one key reach every subscription in the same order, and of one id only the first reaches any. */
    private synchronized List<Fetch> fanOutInTurn(List<OutboundMessage> messages, TimeSource time) {
        return fanOut(recent == null ? messages : recent.unseen(messages, time.millis()), time);
    }

    private List<Fetch> fanOut(List<OutboundMessage> messages, TimeSource time) {
        List<Fetch> served = List.of();
        for (LocalSubscription subscription : subscriptions) {
            List<Fetch> more = subscription.offer(messages, time);
            if (served.isEmpty()) {
                served = more;
            } else {
                served = new ArrayList<>(served);
                served.addAll(more);
            }
        }
        return served;
    }
}
