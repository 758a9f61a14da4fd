package dev.fanfare.runtime.internal.publish;

import dev.fanfare.runtime.Interceptor;
import dev.fanfare.runtime.Interceptor.Outgoing;
import dev.fanfare.runtime.Interceptor.Sending;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Transport;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** From the interceptors to the transport, for one topic. Thread-safe. */
final class Route {
    private final Topology.Topic topic;
    private final Transport transport;
    private final List<Interceptor> interceptors;
    private final Sending single;
    private final Sending waiting;

    Route(Topology.Topic topic, Transport transport, List<Interceptor> interceptors) {
        this.topic = topic;
        this.transport = transport;
        this.interceptors = interceptors;
        this.single = wrap(
                message -> transport.publish(topic, List.of(outbound(message))).get(0));
        this.waiting = wrap(message ->
                transport.publishWaiting(topic, List.of(outbound(message))).get(0));
    }

    /** @param waits whether the caller waits for the stage */
    CompletionStage<Void> send(Outgoing message, boolean waits) {
        return attempt(waits ? waiting : single, message);
    }

    /** Sends in order, for a caller that waits, in one call of the transport as far as the interceptors pass the messages on at once. */
    List<CompletionStage<Void>> sendAll(List<Outgoing> messages) {
        Gathering gathering = new Gathering(this);
        Sending sending = wrap(gathering);
        List<CompletionStage<Void>> stages =
                messages.stream().map(message -> attempt(sending, message)).toList();
        gathering.flush();
        return stages;
    }

    List<CompletionStage<Void>> transmit(List<Outgoing> messages) {
        try {
            return transport.publishWaiting(
                    topic, messages.stream().map(Route::outbound).toList());
        } catch (RuntimeException failure) {
            // Whoever waits for the outcomes must get them, also from a transport that breaks its contract.
            return Collections.nCopies(messages.size(), CompletableFuture.failedFuture(failure));
        }
    }

    private static OutboundMessage outbound(Outgoing message) {
        return new OutboundMessage(message.id().value(), message.body(), message.attributes(), message.key());
    }

    private Sending wrap(Sending last) {
        Sending sending = last;
        for (int i = interceptors.size() - 1; i >= 0; i--) {
            sending = interceptors.get(i).aroundPublish(sending);
        }
        return sending;
    }

    /** An interceptor that throws fails its message and no other. */
    private static CompletionStage<Void> attempt(Sending sending, Outgoing message) {
        try {
            return sending.send(message);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
