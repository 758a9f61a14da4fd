package dev.fanfare.local.serve;

import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.Messages;
import dev.fanfare.local.wire.Tended;
import dev.fanfare.local.wire.WireException;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Transport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client's transport at the broker, and its sources. The client's reading thread alone calls it. */
final class Session {
    private final Topology topology;
    private final Transport transport;
    private final Answers answers;
    private final Limits limits;
    private final PublishLane publishing;
    private final LetterDesk letters;
    private final Map<Long, ServedSource> sources = new HashMap<>();

    Session(Topology topology, Transport transport, Answers answers, Limits limits, String name) {
        this.topology = topology;
        this.transport = transport;
        this.answers = answers;
        this.limits = limits;
        this.publishing = new PublishLane(transport, answers, limits.published(), name + "-publishing");
        this.letters = new LetterDesk(transport, answers, name + "-letters");
    }

    void handle(FrameReader frame, boolean more) throws WireException {
        switch (frame.kind()) {
            case Kind.PUBLISH -> publish(frame);
            case Kind.SUBSCRIBE -> subscribe(frame);
            case Kind.FETCH, Kind.ACK, Kind.RETRY, Kind.RELEASE, Kind.BURY, Kind.EXTEND, Kind.STOP -> atSource(frame);
            case Kind.CLOSE -> close(frame);
            case Kind.STATUS -> status(frame);
            case Kind.LETTERS, Kind.FIND, Kind.COUNT, Kind.REPLAY, Kind.REPLAY_ALL, Kind.PURGE, Kind.FORGET ->
                letters.handle(frame, subscription(frame));
            default -> throw new WireException("there is no request of kind " + frame.kind());
        }
        if (!more) {
            publishing.flush();
        }
    }

    private void publish(FrameReader frame) throws WireException {
        Topology.Topic topic = place(topology.topics(), frame.number());
        int count = frame.count(Messages.LEAST);
        List<OutboundMessage> messages = new ArrayList<>(count);
        int bytes = frame.remaining();
        for (int i = 0; i < count; i++) {
            messages.add(Messages.outbound(frame));
        }
        frame.end();
        publishing.add(new PublishLane.Shipment(frame.id(), topic, messages, bytes));
    }

    private void subscribe(FrameReader frame) throws WireException {
        Topology.Subscription subscription = subscription(frame);
        frame.end();
        try {
            ServedSource source = new ServedSource(transport.open(subscription), answers, limits.held());
            sources.put(frame.id(), source);
            answers.done(frame.id());
        } catch (RuntimeException refused) {
            answers.failed(frame.id(), refused);
        }
    }

    private void atSource(FrameReader frame) throws WireException {
        ServedSource source = sources.get(frame.longNumber());
        if (source != null) {
            source.handle(frame);
        } else {
            answers.failed(
                    frame.id(),
                    new FanfareException("The consumer is closed; what it had not settled may be delivered again."));
        }
    }

    private void close(FrameReader frame) throws WireException {
        ServedSource source = sources.remove(frame.longNumber());
        frame.end();
        if (source != null) {
            source.close();
        }
        answers.done(frame.id());
    }

    private void status(FrameReader frame) throws WireException {
        Topology.Subscription subscription = subscription(frame);
        frame.end();
        try {
            answers.figures(
                    frame.id(), transport instanceof Tended tended ? tended.figures(subscription) : Optional.empty());
        } catch (RuntimeException refused) {
            answers.failed(frame.id(), refused);
        }
    }

    private Topology.Subscription subscription(FrameReader frame) throws WireException {
        return place(topology.subscriptions(), frame.number());
    }

    private static <T> T place(List<T> list, int place) throws WireException {
        if (place < 0 || place >= list.size()) {
            throw new WireException("the topology has nothing at place " + place);
        }
        return list.get(place);
    }

    /** Waits until everything published has its outcome. */
    void finish() {
        publishing.finish();
    }

    /** Ends everything; what is not settled comes back when its lease lapses. */
    void close() {
        publishing.close();
        letters.close();
        sources.values().forEach(ServedSource::close);
        transport.close();
    }
}
