package dev.fanfare.local.remote;

import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A transport for virtual time, which leaps: who extends a lease waits until the broker has heard of it, as if the way took no
 * time. Time itself calls that, and stands still meanwhile.
 */
record PromptTransport(Transport transport) implements Transport {
    @Override
    public List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages) {
        return transport.publish(topic, messages);
    }

    @Override
    public List<CompletionStage<Void>> publishWaiting(Topology.Topic topic, List<OutboundMessage> messages) {
        return transport.publishWaiting(topic, messages);
    }

    @Override
    public Source open(Topology.Subscription subscription) {
        return new PromptSource(transport.open(subscription));
    }

    @Override
    public DeadLetters deadLetters(Topology.Subscription subscription) {
        return transport.deadLetters(subscription);
    }

    @Override
    public void close() {
        transport.close();
    }

    private record PromptSource(Source source) implements Source {
        @Override
        public CompletionStage<List<Delivery>> fetch(int max) {
            return source.fetch(max);
        }

        @Override
        public CompletionStage<Void> ack(Delivery delivery) {
            return source.ack(delivery);
        }

        @Override
        public CompletionStage<Void> retry(Delivery delivery, Duration delay) {
            return source.retry(delivery, delay);
        }

        @Override
        public CompletionStage<Void> release(Delivery delivery) {
            return source.release(delivery);
        }

        @Override
        public CompletionStage<Void> extend(List<Delivery> deliveries) {
            CompletionStage<Void> extended = source.extend(deliveries);
            CompletableFuture<?> heard =
                    extended.handle((done, failure) -> "heard").toCompletableFuture();
            var unused = heard.join();
            return extended;
        }

        @Override
        public CompletionStage<Void> deadLetter(Delivery delivery, String diagnostics) {
            return source.deadLetter(delivery, diagnostics);
        }

        @Override
        public void stopFetching() {
            source.stopFetching();
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
