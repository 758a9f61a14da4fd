package dev.fanfare.local.chaos;

import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import dev.fanfare.testkit.history.Event.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** A provider that is looked at. Thread-safe. */
record SeenProvider(Provider provider, Eyes eyes) implements Provider {
    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Capabilities capabilities() {
        return provider.capabilities();
    }

    @Override
    public Set<String> settings() {
        return provider.settings();
    }

    @Override
    public Transport open(ProviderContext context) {
        return new SeenTransport(provider.open(context), eyes);
    }

    private record SeenTransport(Transport transport, Eyes eyes) implements Transport {
        @Override
        public List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages) {
            messages.forEach(message -> eyes.publishing(topic.name(), message));
            return seen(messages, transport.publish(topic, messages));
        }

        @Override
        public List<CompletionStage<Void>> publishWaiting(Topology.Topic topic, List<OutboundMessage> messages) {
            messages.forEach(message -> eyes.publishing(topic.name(), message));
            return seen(messages, transport.publishWaiting(topic, messages));
        }

        private List<CompletionStage<Void>> seen(List<OutboundMessage> messages, List<CompletionStage<Void>> outcomes) {
            List<CompletionStage<Void>> seen = new ArrayList<>(messages.size());
            for (int i = 0; i < messages.size(); i++) {
                OutboundMessage message = messages.get(i);
                seen.add(outcomes.get(i).whenComplete((done, failure) -> eyes.published(message, failure)));
            }
            return seen;
        }

        @Override
        public Source open(Topology.Subscription subscription) {
            return new SeenSource(transport.open(subscription), subscription.path(), eyes);
        }

        @Override
        public DeadLetters deadLetters(Topology.Subscription subscription) {
            return transport.deadLetters(subscription);
        }

        @Override
        public void close() {
            transport.close();
        }
    }

    private record SeenSource(Source source, String subscription, Eyes eyes) implements Source {
        @Override
        public CompletionStage<List<Delivery>> fetch(int max) {
            return source.fetch(max).whenComplete((fetched, failure) -> {
                if (failure == null) {
                    fetched.forEach(delivery -> eyes.fetched(subscription, delivery));
                }
            });
        }

        @Override
        public CompletionStage<Void> ack(Delivery delivery) {
            return eyes.settle(subscription, delivery, Outcome.ACK, () -> source.ack(delivery));
        }

        @Override
        public CompletionStage<Void> retry(Delivery delivery, Duration delay) {
            return eyes.settle(subscription, delivery, Outcome.RETRY, () -> source.retry(delivery, delay));
        }

        @Override
        public CompletionStage<Void> release(Delivery delivery) {
            return source.release(delivery);
        }

        @Override
        public CompletionStage<Void> deadLetter(Delivery delivery, String diagnostics) {
            return eyes.settle(
                    subscription, delivery, Outcome.DEAD_LETTER, () -> source.deadLetter(delivery, diagnostics));
        }

        @Override
        public CompletionStage<Void> extend(List<Delivery> deliveries) {
            return source.extend(deliveries);
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
