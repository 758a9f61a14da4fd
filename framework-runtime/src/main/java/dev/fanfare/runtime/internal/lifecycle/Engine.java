package dev.fanfare.runtime.internal.lifecycle;

import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Health;
import dev.fanfare.runtime.Health.State;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.binding.Publishers;
import dev.fanfare.runtime.internal.dispatch.SubscriptionRunner;
import dev.fanfare.runtime.internal.publish.PublishGate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A running instance: its parts, from start to close. Thread-safe. */
public final class Engine implements AutoCloseable {
    private final Plan plan;
    private final Connection connection;
    private final PublishGate gate;
    private final Publishers publishers;
    private final Map<String, SubscriptionRunner> runners;
    private final List<HealthCell> health;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean closing;

    Engine(
            Plan plan,
            Connection connection,
            PublishGate gate,
            Publishers publishers,
            Map<String, SubscriptionRunner> runners,
            List<HealthCell> health) {
        this.plan = plan;
        this.connection = connection;
        this.gate = gate;
        this.publishers = publishers;
        this.runners = Map.copyOf(runners);
        this.health = List.copyOf(health);
    }

    /**
     * Connects and starts every subscription.
     *
     * @throws dev.fanfare.runtime.ConfigurationException if the broker lacks something
     */
    public static Engine start(Plan plan) {
        Engine engine = new Assembly(plan).assemble();
        engine.runners.values().forEach(SubscriptionRunner::start);
        return engine;
    }

    /** The publishers as the application sees them. */
    public Publishers publishers() {
        return publishers;
    }

    /** The merged manifest. */
    public Topology topology() {
        return plan.topology();
    }

    /** How every part is. */
    public Health health() {
        return new Health(health.stream().map(HealthCell::entry).toList());
    }

    /** One subscription. */
    public SubscriptionRunner runner(String topic, String name) {
        SubscriptionRunner runner = runners.get(topic + "/" + name);
        if (runner == null) {
            throw unknown(topic, name);
        }
        return runner;
    }

    /** The dead letters of one subscription. */
    public DeadLetters deadLetters(String topic, String name) {
        return connection
                .transport()
                .deadLetters(topology().subscription(topic, name).orElseThrow(() -> unknown(topic, name)));
    }

    private FanfareException unknown(String topic, String name) {
        return new FanfareException("There is no subscription \"" + topic + "/" + name + "\"; this application has "
                + runners.keySet().stream().sorted().toList() + ".");
    }

    /** Waits until {@link #close} has ended. */
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        if (first()) {
            try {
                new Shutdown(plan.settings().shutdownTimeout(), runners.values(), gate, connection).run();
            } finally {
                health.forEach(cell -> cell.idle(State.STOPPED));
                closed.countDown();
            }
            return;
        }
        try {
            awaitClose();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean first() {
        boolean first = !closing;
        closing = true;
        return first;
    }
}
