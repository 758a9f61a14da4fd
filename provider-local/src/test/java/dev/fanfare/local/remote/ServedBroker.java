package dev.fanfare.local.remote;

import dev.fanfare.local.LocalBroker;
import dev.fanfare.local.LocalProvider;
import dev.fanfare.local.serve.Limits;
import dev.fanfare.local.serve.Server;
import dev.fanfare.local.wire.Token;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Transport;
import dev.fanfare.testkit.TestBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;

/** A broker behind a server, on the clock of the first client; each provider is a client of its own. */
final class ServedBroker implements TestBroker {
    static final Token TOKEN = Token.of("a token for the tests");

    private final LocalBroker broker = new LocalBroker();
    private Server server;

    synchronized Server serve(TimeSource time) {
        if (server == null) {
            try {
                server = Server.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        new Server.Served(new LocalProvider(broker), time, TOKEN, Limits.USUAL));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return server;
    }

    @Override
    public Provider provider() {
        return new Client();
    }

    private final class Client implements Provider {
        private final LocalProvider local = new LocalProvider(broker);

        @Override
        public String name() {
            return local.name();
        }

        @Override
        public Capabilities capabilities() {
            return local.capabilities();
        }

        @Override
        public Set<String> settings() {
            return local.settings();
        }

        @Override
        public Transport open(ProviderContext context) {
            InetSocketAddress address = serve(context.time()).address();
            Patience patience = Patience.USUAL.startingFor(Duration.ofSeconds(2));
            return new PromptTransport(RemoteTransport.open(
                    context, new AddressRoute(address.getHostString(), address.getPort(), TOKEN, patience), patience));
        }
    }

    @Override
    public synchronized void dropConnections() {
        if (server != null) {
            server.cutConnections();
        }
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.close();
        }
        broker.close();
    }
}
