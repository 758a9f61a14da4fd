package dev.fanfare.local.stored;

import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Connects anew when its line was cut and there is another one. Thread-safe. */
final class ReconnectingTransport implements Transport {
    private final StoredBroker broker;
    private final ProviderContext context;
    private Connection connection;
    private boolean closed;

    private record Connection(Line line, Transport transport) {}

    /** Connects now. */
    ReconnectingTransport(StoredBroker broker, ProviderContext context) {
        this.broker = broker;
        this.context = context;
        Line line = broker.line();
        this.connection = new Connection(line, line.connect(context));
    }

    private synchronized Connection connection() {
        Line now = broker.line();
        if (connection.line != now && !closed) {
            connection = new Connection(now, now.connect(context));
        }
        return connection;
    }

    @Override
    public List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages) {
        try {
            Connection now = connection();
            return now.transport.publish(topic, messages).stream()
                    .map(now.line::heard)
                    .toList();
        } catch (FanfareException unreachable) {
            return Collections.nCopies(messages.size(), CompletableFuture.failedStage(unreachable));
        }
    }

    @Override
    public Source open(Topology.Subscription subscription) {
        Connection now = connection();
        now.line.alive();
        return new LineSource(now.line, now.transport.open(subscription));
    }

    @Override
    public DeadLetters deadLetters(Topology.Subscription subscription) {
        return new DeadLetters() {
            private DeadLetters now() {
                return connection().transport.deadLetters(subscription);
            }

            @Override
            public List<DeadLetter> list(int max) {
                return now().list(max);
            }

            @Override
            public Optional<DeadLetter> find(MessageId id) {
                return now().find(id);
            }

            @Override
            public long count() {
                return now().count();
            }

            @Override
            public boolean replay(MessageId id) {
                return now().replay(id);
            }

            @Override
            public int replayAll() {
                return now().replayAll();
            }

            @Override
            public int purge() {
                return now().purge();
            }
        };
    }

    @Override
    public synchronized void close() {
        closed = true;
        connection.transport.close();
    }
}
