package dev.fanfare.benchmarks.pipeline;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** SmallRye Reactive Messaging's channel within one application, in Weld SE. */
final class SmallRyePipeline implements Pipeline {
    private static final Logger ROOT_LOG = Logger.getLogger("");

    private final SeContainer container;
    private final OrderChannel channel;

    SmallRyePipeline(Consumer<Order> handler, Class<? extends OrderChannel> bean) {
        // Weld and SmallRye tell a long story at every start, into the middle of the figures.
        ROOT_LOG.setLevel(Level.WARNING);
        // Artemis brings Micrometer along, and SmallRye would count messages with it: nobody has asked for that here.
        System.setProperty("smallrye.messaging.metrics.micrometer.enabled", "false");
        container = SeContainerInitializer.newInstance().addBeanClasses(bean).initialize();
        channel = container.select(bean).get();
        channel.handler(handler);
    }

    @Override
    public void publish(Order order) {
        channel.send(order);
    }

    @Override
    public void close() {
        container.close();
    }
}
