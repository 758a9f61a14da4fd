package dev.fanfare.benchmarks.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** A channel as it is without further annotations: the handler runs within {@code send}, in the publisher's thread. */
@ApplicationScoped
class DirectOrders implements OrderChannel {
    private final Json json = new Json();
    private volatile Consumer<Order> handler = order -> {};

    @Inject
    @Channel("orders-direct")
    @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = Window.IN_FLIGHT)
    Emitter<byte[]> emitter;

    @Override
    public void send(Order order) {
        var unused = emitter.send(json.write(order));
    }

    @Override
    public void handler(Consumer<Order> given) {
        handler = given;
    }

    @Incoming("orders-direct")
    void ship(byte[] body) {
        handler.accept(json.read(body));
    }
}
