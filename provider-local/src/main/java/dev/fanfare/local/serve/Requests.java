package dev.fanfare.local.serve;

import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.Protocol;
import dev.fanfare.local.wire.WireException;
import dev.fanfare.runtime.ManifestMerger;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Transport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one client asks for, in the order in which it asks. The client's reading thread alone calls it. */
final class Requests {
    private final Server.Served served;
    private final Answers answers;
    private final String name;
    private final ByteArrayOutputStream manifest = new ByteArrayOutputStream();
    private @Nullable Session session;

    /** @param name of the client's threads */
    Requests(Server.Served served, Answers answers, String name) {
        this.served = served;
        this.answers = answers;
        this.name = name;
    }

    /**
     * Begins to do what a frame asks for.
     *
     * @param more whether another request is here already
     * @throws WireException if it is no request, or none that may come now
     */
    void handle(FrameReader frame, boolean more) throws WireException {
        if (frame.kind() == Kind.PING) {
            answers.done(frame.id());
        } else if (frame.kind() == Kind.OPEN) {
            open(frame);
        } else if (session == null) {
            throw new WireException("a request came before the topology");
        } else {
            session.handle(frame, more);
        }
    }

    private void open(FrameReader frame) throws WireException {
        Optional<Provision> provision = provision(frame.optionalText());
        boolean follows = frame.flag();
        byte[] part = frame.bytes();
        frame.end();
        if (session != null || manifest.size() + part.length > Protocol.LARGEST_TOPOLOGY) {
            throw new WireException("a topology is there already, or this one is too large");
        }
        manifest.writeBytes(part);
        if (!follows) {
            try {
                open(
                        ManifestMerger.parse("the client's topology", manifest.toString(StandardCharsets.UTF_8)),
                        provision);
                answers.done(frame.id());
            } catch (RuntimeException refused) {
                answers.failed(frame.id(), refused);
            }
            manifest.reset();
        }
    }

    private void open(Topology topology, Optional<Provision> provision) {
        Transport transport = served.provider().open(new ProviderContext(topology, Map.of(), provision, served.time()));
        session = new Session(topology, transport, answers, served.limits(), name);
    }

    private static Optional<Provision> provision(Optional<String> name) throws WireException {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (Provision each : Provision.values()) {
            if (each.name().equals(name.get())) {
                return Optional.of(each);
            }
        }
        throw new WireException("the topology came with a word that there is not");
    }

    /** Waits until what was asked for is done. */
    void finish() {
        if (session != null) {
            session.finish();
        }
    }

    /** Ends every source. */
    void close() {
        if (session != null) {
            session.close();
        }
    }
}
