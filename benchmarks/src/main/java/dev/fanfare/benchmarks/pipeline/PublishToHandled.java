package dev.fanfare.benchmarks.pipeline;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Orders from one publishing thread to the handler; an operation is one order handled, and every order is accounted for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PublishToHandled {
    /** Orders of one invocation. */
    static final int ORDERS = 40 * Window.CHUNK;

    /** The pipeline. */
    @Param
    public Kind kind = Kind.BARE;

    private final Orders orders = new Orders();
    private final Window window = new Window();
    private long expected;
    private Pipeline pipeline = new Closed();

    /** Opens the pipeline. */
    @Setup
    public void open(Blackhole blackhole) throws Exception {
        for (int i = 0; i < ORDERS; i++) {
            expected += orders.get(i).id();
        }
        pipeline = kind.open(order -> {
            blackhole.consume(order);
            window.accept(order);
        });
    }

    /** Publishes, at most a window ahead of the handler, and waits until all is handled. */
    @Benchmark
    @OperationsPerInvocation(ORDERS)
    public long publishAll() throws Exception {
        for (int i = 0; i < ORDERS; i++) {
            if (i % Window.CHUNK == 0) {
                window.admit();
            }
            pipeline.publish(orders.get(i));
        }
        long handled = window.drain();
        if (handled != expected) {
            throw new IllegalStateException(kind + " handled other orders than those published");
        }
        return handled;
    }

    /** Closes the pipeline. */
    @TearDown
    public void close() throws Exception {
        pipeline.close();
    }

    /** Before it is opened. */
    private static final class Closed implements Pipeline {
        @Override
        public void publish(Order order) {
            throw new IllegalStateException("Not open");
        }

        @Override
        public void close() {}
    }
}
