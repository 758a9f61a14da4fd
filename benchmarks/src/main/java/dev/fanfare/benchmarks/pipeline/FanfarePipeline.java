package dev.fanfare.benchmarks.pipeline;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.Publisher;
import java.util.function.Consumer;

/** Fanfare on its embedded broker, in memory, with every default. */
final class FanfarePipeline implements Pipeline {
    private final Fanfare fanfare;
    private final Publisher<Order> orders;

    FanfarePipeline(Consumer<Order> handler) {
        fanfare = Fanfare.builder()
                .provider("local")
                .handler(new Shipping(handler))
                .build()
                .start();
        orders = fanfare.publisher(Order.class);
    }

    @Override
    public void publish(Order order) {
        var unused = orders.publish(order);
    }

    @Override
    public void close() {
        fanfare.close();
    }

    /** The subscriber. */
    static final class Shipping {
        private final Consumer<Order> handler;

        Shipping(Consumer<Order> handler) {
            this.handler = handler;
        }

        @Subscribe("ship")
        void ship(Order order) {
            handler.accept(order);
        }
    }
}
