package dev.fanfare.local.remote;

import dev.fanfare.local.wire.Refusal;
import dev.fanfare.local.wire.RefusedException;
import dev.fanfare.local.wire.Token;
import dev.fanfare.local.wire.WireException;
import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * A broker that was started on its own, at an address that is looked up for each connection.
 */
public record AddressRoute(String host, int port, Token token, Patience patience) implements Route {
    @Override
    public Place find() throws IOException {
        return new Place.There(Link.connect(new InetSocketAddress(host, port), token, patience));
    }

    @Override
    public boolean mayPass(IOException failure) {
        return !(failure instanceof WireException)
                && !(failure instanceof RefusedException refused && refused.refusal() != Refusal.BUSY);
    }

    @Override
    public String name() {
        return "The broker at " + host + ":" + port;
    }
}
