package dev.fanfare.local.remote;

import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.Messages;
import dev.fanfare.local.wire.Tended;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.ManifestMerger;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Figures;
import dev.fanfare.runtime.spi.Provision;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A link over which both sides know the topology. Thread-safe. */
final class Session {
    private static final int PART = 64 * 1024;

    private final Link link;
    private final Topology topology;

    private Session(Link link, Topology topology) {
        this.link = link;
        this.topology = topology;
    }

    /**
     * Tells the broker the topology; it creates or verifies as it is told.
     *
     * @throws dev.fanfare.runtime.ConfigurationException as the broker does
     * @throws LostException if the connection ends meanwhile
     */
    static Session open(Link link, Topology topology, Optional<Provision> provision) {
        Topology known = withoutSchemas(topology);
        byte[] manifest = ManifestMerger.json(known).getBytes(StandardCharsets.UTF_8);
        Optional<String> word = provision.map(Provision::name);
        Answer.Done answer = new Answer.Done();
        for (int from = 0; from < manifest.length; from += PART) {
            int to = Math.min(manifest.length, from + PART);
            byte[] part = Arrays.copyOfRange(manifest, from, to);
            boolean last = to == manifest.length;
            link.request(Kind.OPEN, frame -> frame.text(word).flag(!last).bytes(part), last ? answer : Nobody.WAITS);
        }
        answer.await();
        return new Session(link, known);
    }

    /** What a broker has no use for stays here. */
    private static Topology withoutSchemas(Topology topology) {
        return new Topology(
                topology.manifestVersion(),
                topology.module(),
                topology.topics(),
                topology.subscriptions(),
                List.of(),
                Map.of());
    }

    Link link() {
        return link;
    }

    /** Sends messages; the shipment hears what becomes of them. */
    void publish(Shipment shipment) {
        link.request(
                Kind.PUBLISH,
                frame -> {
                    frame.number(shipment.topic()).number(shipment.messages().size());
                    shipment.messages().forEach(message -> Messages.write(message, frame));
                },
                shipment);
    }

    /** @throws FanfareException if the broker has no such subscription */
    RemoteSource subscribe(Topology.Subscription subscription) {
        int place = place(subscription);
        Answer.Done answer = new Answer.Done();
        long id = link.request(Kind.SUBSCRIBE, frame -> frame.number(place), answer);
        answer.await();
        return new RemoteSource(link, id, subscription.path());
    }

    /** The dead letters, for as long as the link lasts. */
    Tended.Letters deadLetters(Topology.Subscription subscription) {
        return new RemoteDeadLetters(link, place(subscription));
    }

    /** How much there is; empty if the broker has no such subscription. */
    Optional<Figures> figures(Topology.Subscription subscription) {
        RemoteFigures answer = new RemoteFigures();
        link.request(Kind.STATUS, frame -> frame.number(place(subscription)), answer);
        return answer.await();
    }

    private int place(Topology.Subscription wanted) {
        for (int i = 0; i < topology.subscriptions().size(); i++) {
            if (topology.subscriptions().get(i).path().equals(wanted.path())) {
                return i;
            }
        }
        throw new FanfareException("This application has no subscription \"" + wanted.path() + "\".");
    }
}
