package dev.fanfare.runtime.testing;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Interceptor;
import dev.fanfare.runtime.Started;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.VirtualTime;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.internal.config.ResolvedSettings;
import dev.fanfare.runtime.internal.lifecycle.Plan;
import dev.fanfare.runtime.internal.topology.Application;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/** An application on the fake broker and in virtual time, put together by hand. Closes what it started. */
public final class Scenario implements AutoCloseable {
    static {
        // A busy machine is given a minute; a quiet one is not kept waiting.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    }

    private final VirtualTime time = new VirtualTime();
    private final FakeBroker broker = new FakeBroker();
    private final List<Topology.Subscription> subscriptions = new ArrayList<>();
    private final List<HandlerBinding> handlers = new ArrayList<>();
    private final List<Interceptor> interceptors = new ArrayList<>();
    private final List<Fanfare> started = new ArrayList<>();
    private Duration shutdownTimeout = Duration.ofSeconds(30);

    /** All time there is. */
    public VirtualTime time() {
        return time;
    }

    /** What it runs on. */
    public FakeBroker broker() {
        return broker;
    }

    /** How long running handlers are waited for, in real time. */
    public Scenario shutdownTimeout(Duration timeout) {
        shutdownTimeout = timeout;
        return this;
    }

    /** Adds an interceptor. */
    public Scenario interceptor(Interceptor interceptor) {
        interceptors.add(interceptor);
        return this;
    }

    /** Adds a subscription, as {@code topic/name}, with the annotations' defaults. */
    public Scenario subscribe(String path, Handler handler) {
        return subscribe(path, UnaryOperator.identity(), handler);
    }

    /** Adds a subscription that differs from the defaults. */
    public Scenario subscribe(String path, UnaryOperator<Options> options, Handler handler) {
        String[] names = path.split("/", 2);
        Options chosen = options.apply(new Options());
        subscriptions.add(chosen.applied(Topics.subscription(names[0], names[1])));
        handlers.add(new HandlerBinding(
                names[0],
                names[1],
                "desk",
                Scenario.class,
                "Scenario.java#" + names[1],
                Optional.empty(),
                true,
                chosen.never,
                (instance, messages, publishers) -> handler.handle(messages, publishers)));
        return this;
    }

    /** Starts an instance. */
    public Fanfare start() {
        Topology topology = new Topology(
                "1.0",
                "dev.fanfare.runtime.testing",
                List.of(
                        Topics.topic(Bindings.COPIES, Optional.empty()),
                        Topics.topic(Bindings.ORDERS, Optional.of("orderId")),
                        Topics.topic(Bindings.RECEIPTS, Optional.empty()),
                        Topics.topic(Bindings.SIGNUPS, Optional.empty())),
                List.copyOf(subscriptions),
                List.of(),
                Topics.schemas());
        Plan plan = new Plan(
                new Application(
                        topology,
                        List.of(Bindings.COPIES, Bindings.ORDERS, Bindings.RECEIPTS, Bindings.SIGNUPS),
                        handlers),
                broker,
                new ResolvedSettings(Map.of(), Optional.empty(), shutdownTimeout, Map.of(), Map.of()),
                List.of(),
                type -> null,
                interceptors,
                Optional.<TimeSource>of(time));
        Fanfare fanfare = Started.fanfare(plan);
        started.add(fanfare);
        return fanfare;
    }

    @Override
    public void close() {
        started.forEach(Fanfare::close);
    }

    /** What a test's subscription has that is not a default. */
    public static final class Options {
        private boolean batch;
        private int concurrency = 16;
        private Duration timeout = Duration.ofMinutes(10);
        private Topology.Retry retry =
                new Topology.Retry(10, Duration.ofSeconds(10), Duration.ofMinutes(10), List.of());
        private Optional<Filter> filter = Optional.empty();
        private List<Class<? extends Throwable>> never = List.of();

        /** Handles messages together. */
        public Options batch() {
            batch = true;
            return this;
        }

        /** Handles at most so many at once. */
        public Options concurrency(int most) {
            concurrency = most;
            return this;
        }

        /** Interrupts handlers that run longer. */
        public Options timeout(Duration longest) {
            timeout = longest;
            return this;
        }

        /** Gives up after so many attempts. */
        public Options maxAttempts(int most) {
            retry = new Topology.Retry(most, retry.minBackoff(), retry.maxBackoff(), List.of());
            return this;
        }

        /** Dead-letters these at once. */
        public Options never(Class<? extends Throwable> type) {
            never = List.of(type);
            return this;
        }

        private Topology.Subscription applied(Topology.Subscription defaults) {
            return new Topology.Subscription(
                    defaults.topic(),
                    defaults.name(),
                    defaults.doc(),
                    defaults.service(),
                    defaults.handler(),
                    defaults.eventNames(),
                    filter,
                    batch,
                    concurrency,
                    defaults.ackDeadline(),
                    timeout,
                    defaults.retention(),
                    retry,
                    defaults.deadLetter(),
                    defaults.publishes(),
                    defaults.source());
        }
    }
}
