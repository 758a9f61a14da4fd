package dev.fanfare.testkit;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the runtime and the provider under test: it sees what passes, with its time, and it can cut the two apart
 * as a crash or a lost connection does. Thread-safe.
 */
final class Probe implements Provider {
    private final Provider provider;
    private final TimeSource time;
    private final Watcher watcher;
    private final Queue<Act> acts = new ConcurrentLinkedQueue<>();
    private final Queue<OutboundMessage> published = new ConcurrentLinkedQueue<>();
    private final Map<String, ProbedSubscription> subscriptions = new ConcurrentHashMap<>();
    private final Set<Source> sources = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Predicate<Act>> killing = new AtomicReference<>();
    private final AtomicReference<@Nullable Predicate<Act>> losing = new AtomicReference<>();
    private final AtomicBoolean killed = new AtomicBoolean();
    private volatile boolean dead;

    Probe(Provider provider, TimeSource time, Watcher watcher) {
        this.provider = provider;
        this.time = time;
        this.watcher = watcher;
    }

    /** What a source was asked for, or gave. */
    enum Kind {
        FETCHED,
        ACK,
        RETRY,
        RELEASE,
        DEAD_LETTER,
        EXTEND
    }

    /**
     * Something that passed.
     *
     * @param delay that a retry asks for; zero otherwise
     * @param at milliseconds of the time source
     */
    record Act(Kind kind, String subscription, String id, int attempt, Duration delay, long at) {
        /** Whether it ends a delivery. */
        boolean settles() {
            return kind != Kind.FETCHED && kind != Kind.EXTEND;
        }
    }

    /** The probe itself kept something from the broker, which certainly knows nothing of it. */
    static final class Cut extends FanfareException {
        Cut(String message) {
            super(message);
        }
    }

    /** Told of everything that passes, in the thread that it passes in. */
    interface Watcher {
        /** Tells nobody. */
        Watcher NOBODY = new Watcher() {};

        /** A message goes to the broker. */
        default void publishing(String topic, OutboundMessage message) {}

        /** The broker has accepted it (null), or it is not known, or known not to be. */
        default void published(OutboundMessage message, @Nullable Throwable failure) {}

        /** The broker has given out a delivery. */
        default void fetched(Act act) {}

        /** A delivery is about to be settled. */
        default void settling(Act act) {}

        /** The broker has carried out the settlement (null), or not. */
        default void settled(Act act, @Nullable Throwable failure) {}

        /** The process is about to be killed. */
        default void killed() {}
    }

    /** From now nothing passes any more, as after {@code kill -9} of the process: what it holds is abandoned. */
    void kill() {
        if (killed.compareAndSet(false, true)) {
            watcher.killed();
            dead = true;
            sources.forEach(Source::close);
        }
    }

    /** Just before the next act like this reaches the broker, its process is killed. */
    void killBefore(Predicate<Act> act) {
        killing.set(act);
    }

    /** The next act like this does not reach the broker, for the connection is lost; the next one stands again. */
    void loseConnectionBefore(Predicate<Act> act) {
        losing.set(act);
    }

    /** Every fetch that waits fails, as if its connection were lost; the next ones go on. */
    void failFetches(String reason) {
        subscriptions.values().forEach(subscription -> subscription.failFetch(reason));
    }

    boolean isDead() {
        return dead;
    }

    /** Everything of this kind that passed at this subscription, in its order. */
    List<Act> acts(Kind kind, String subscription) {
        return acts.stream()
                .filter(act -> act.kind == kind && act.subscription.equals(subscription))
                .toList();
    }

    /** What went to the broker. */
    List<OutboundMessage> published() {
        return List.copyOf(published);
    }

    /** Counts of one subscription, by its name. */
    ProbedSubscription subscription(String name) {
        return subscriptions.computeIfAbsent(name, ProbedSubscription::new);
    }

    /** Whether a delivery waits for its outcome, or nobody waits for a delivery. */
    boolean busy() {
        return !dead && subscriptions.values().stream().anyMatch(ProbedSubscription::busy);
    }

    /** An act that is about to pass. */
    Act act(Kind kind, String subscription, Delivery delivery, Duration delay) {
        return new Act(kind, subscription, id(delivery), delivery.attempt(), delay, time.millis());
    }

    /** Whether no delivery waits for its outcome. */
    boolean isSettled() {
        return dead || subscriptions.values().stream().allMatch(subscription -> subscription.unsettled() == 0);
    }

    /** Notes the act; throws if the process is dead, or the connection lost, or if this is the moment for that. */
    void pass(Act act) {
        Predicate<Act> deadly = killing.get();
        if (deadly != null && deadly.test(act) && killing.compareAndSet(deadly, null)) {
            kill();
        }
        alive();
        Predicate<Act> cut = losing.get();
        if (cut != null && cut.test(act) && losing.compareAndSet(cut, null)) {
            failFetches("The connection was lost.");
            throw new Cut("The connection was lost before this reached the broker.");
        }
        acts.add(act);
    }

    void alive() {
        if (dead) {
            throw new Cut("The process was killed; this goes nowhere.");
        }
    }

    Watcher watcher() {
        return watcher;
    }

    void publishing(String topic, OutboundMessage message) {
        published.add(message);
        watcher.publishing(topic, message);
    }

    void opened(Source source) {
        sources.add(source);
        if (dead) {
            source.close();
        }
    }

    static String id(Delivery delivery) {
        return delivery.attributes().getOrDefault("ce-id", delivery.brokerId());
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Capabilities capabilities() {
        return provider.capabilities();
    }

    @Override
    public Set<String> settings() {
        return provider.settings();
    }

    @Override
    public Transport open(ProviderContext context) {
        return new ProbedTransport(provider.open(context), this);
    }
}
