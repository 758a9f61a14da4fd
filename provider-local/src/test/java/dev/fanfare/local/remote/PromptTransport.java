package dev.fanfare.local.remote;

import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Failure;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A transport for virtual time, which leaps: who wants something of the broker that depends on time waits until it has heard of
 * it, as if the way took none. Only the thread that reads what the broker says cannot wait for that.
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
            return heard(source.retry(delivery, delay));
        }

        @Override
        public CompletionStage<Void> retry(Delivery delivery, Duration delay, Failure failure) {
            return heard(source.retry(delivery, delay, failure));
        }

        @Override
        public CompletionStage<Void> release(Delivery delivery) {
            return source.release(delivery);
        }

        @Override
        public CompletionStage<Void> extend(List<Delivery> deliveries) {
            return heard(source.extend(deliveries));
        }

        @Override
        public CompletionStage<Void> deadLetter(Delivery delivery, String diagnostics) {
            return source.deadLetter(delivery, diagnostics);
        }

        private static CompletionStage<Void> heard(CompletionStage<Void> outcome) {
            if (!Thread.currentThread().getName().startsWith("fanfare-local-client")) {
                CompletableFuture<?> known =
                        outcome.handle((done, failure) -> "known").toCompletableFuture();
                var unused = known.join();
            }
            return outcome;
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
