package dev.fanfare.runtime;

import dev.fanfare.runtime.internal.lifecycle.Engine;
import java.util.Optional;

/**
 * A running application: its publishers, its subscriptions, and what is known of them. Thread-safe.
 *
 * <pre>{@code
 * try (Fanfare fanfare = Fanfare.start()) {
 *     fanfare.publisher(Signup.class).publish(new Signup(42, "pro", "ada@example.com"));
 * }
 * }</pre>
 */
public final class Fanfare implements AutoCloseable {
    private final Engine engine;
    private final Optional<Thread> hook;

    Fanfare(Engine engine, boolean closeOnShutdown) {
        this.engine = engine;
        this.hook = closeOnShutdown ? Optional.of(new Thread(engine::close, "fanfare-shutdown")) : Optional.empty();
        hook.ifPresent(Runtime.getRuntime()::addShutdownHook);
    }

    /**
     * Builds and starts with nothing given: what configuration says, on the provider of the class path.
     *
     * @throws ConfigurationException listing everything that is wrong
     */
    public static Fanfare start() {
        return builder().build().start();
    }

    /** Begins to put an application together. */
    public static FanfareBuilder builder() {
        return new FanfareBuilder();
    }

    /**
     * The publisher of the topic that this event type declares.
     *
     * @throws FanfareException if it declares none
     */
    public <E> Publisher<E> publisher(Class<E> event) {
        return engine.publishers().publisher(event);
    }

    /**
     * The publisher that this topic interface declares.
     *
     * @throws FanfareException if it declares none
     */
    public <P extends Publisher<?>> P topic(Class<P> topic) {
        return engine.publishers().topic(topic);
    }

    /**
     * Control of one subscription in this process.
     *
     * @throws FanfareException if there is none of this name, naming the nearest
     */
    public SubscriptionControl subscription(String topic, String name) {
        return engine.runner(topic, name);
    }

    /**
     * The dead-letter queue of one subscription.
     *
     * @throws FanfareException if there is no subscription of this name, naming the nearest
     */
    public DeadLetters deadLetters(String topic, String subscription) {
        return engine.deadLetters(topic, subscription);
    }

    /** How every subscription and publisher is, from what really happened last. */
    public Health health() {
        return engine.health();
    }

    /** The merged manifest. */
    public Topology topology() {
        return engine.topology();
    }

    /** Blocks until {@link #close} has ended. */
    public void awaitClose() throws InterruptedException {
        engine.awaitClose();
    }

    /**
     * Stops fetching, gives back what was not started, waits for running handlers while publishers still work, flushes
     * acknowledgements, then publishers, then closes the connections. {@code fanfare.shutdown.timeout} (30 s) bounds it:
     * handlers that still run then are interrupted. Idempotent; a second caller waits for the first.
     */
    @Override
    public void close() {
        engine.close();
        hook.filter(thread -> thread != Thread.currentThread()).ifPresent(Fanfare::unhook);
    }

    private static void unhook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The JVM ends already: the hook runs, finds everything closed, and returns.
            System.getLogger("dev.fanfare.runtime").log(System.Logger.Level.DEBUG, "Closed during JVM shutdown.");
        }
    }
}
