package dev.fanfare.local.faults;

import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A transport that does all as it should; faults change one thing. */
class ForwardingTransport implements Transport {
    final Transport transport;

    ForwardingTransport(Transport transport) {
        this.transport = transport;
    }

    @Override
    public List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages) {
        return transport.publish(topic, messages);
    }

    @Override
    public Source open(Topology.Subscription subscription) {
        return transport.open(subscription);
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
