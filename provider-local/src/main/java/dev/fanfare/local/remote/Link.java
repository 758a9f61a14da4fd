package dev.fanfare.local.remote;

import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.FrameStream;
import dev.fanfare.local.wire.FrameWriter;
import dev.fanfare.local.wire.Handshake;
import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.Outbox;
import dev.fanfare.local.wire.Token;
import dev.fanfare.local.wire.WireException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection to a broker, from its handshake to its end. Thread-safe; nothing but {@link #connect} waits for the network. */
public final class Link implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.fanfare.local.remote");
    private static final int MOST_WAITING = 1_000_000;

    private final String broker;
    private final Socket socket;
    private final Patience patience;
    private final FrameStream frames;
    private final Outbox outbox;
    private final Map<Long, Reply> replies = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicReference<@Nullable LostException> lost = new AtomicReference<>();
    private final Thread reader;
    private volatile Consumer<LostException> onLost = reason -> {};
    private volatile long heardAt = System.nanoTime();
    private volatile boolean asked;

    private Link(String broker, Socket socket, Patience patience) throws IOException {
        this.broker = broker;
        this.socket = socket;
        this.patience = patience;
        this.frames = new FrameStream(socket.getInputStream());
        String name = "fanfare-local-client-" + socket.getLocalPort();
        this.outbox = new Outbox(socket.getOutputStream(), name + "-out", MOST_WAITING, this::failed);
        this.reader = new Thread(this::read, name);
        reader.setDaemon(true);
    }

    /**
     * Connects.
     *
     * @throws dev.fanfare.local.wire.RefusedException if the broker refuses
     * @throws WireException if it is no broker of this protocol, or does not have the token
     * @throws IOException if it cannot be reached
     */
    public static Link connect(InetSocketAddress address, Token token, Patience patience) throws IOException {
        Socket socket = new Socket();
        try {
            int millis = (int) patience.connecting().toMillis();
            socket.connect(address, millis);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(millis);
            new Handshake(socket.getInputStream(), socket.getOutputStream()).greet(token);
            socket.setSoTimeout(0);
            Link link = new Link(address.getHostString() + ":" + address.getPort(), socket, patience);
            link.outbox.start();
            link.reader.start();
            return link;
        } catch (IOException | RuntimeException failure) {
            socket.close();
            throw failure;
        }
    }

    /** Host and port. */
    public String broker() {
        return broker;
    }

    /** Tells when it has ended, from whichever thread; at once if it has already. It may be told twice. */
    public void onLost(Consumer<LostException> told) {
        onLost = told;
        LostException reason = lost.get();
        if (reason != null) {
            told.accept(reason);
        }
    }

    /** Whether it has ended. */
    public boolean isLost() {
        return lost.get() != null;
    }

    /** Sends a request; returns its id. */
    long request(byte kind, Consumer<FrameWriter> content, Reply reply) {
        long id = ids.incrementAndGet();
        replies.put(id, reply);
        outbox.add(writer -> {
            FrameWriter frame = writer.begin(kind, id);
            content.accept(frame);
            frame.end();
        });
        LostException reason = lost.get();
        if (reason != null && replies.remove(id) != null) {
            reply.lost(reason);
        }
        return id;
    }

    Patience patience() {
        return patience;
    }

    /** Asks a quiet broker whether it is there, and gives up one that does not say so; to be called now and then. */
    public void lookAfter() {
        long quiet = System.nanoTime() - heardAt;
        long bound = patience.quiet().toNanos();
        long writing = outbox.writingSince();
        if (quiet > 2 * bound || (writing != 0 && System.nanoTime() - writing > 2 * bound)) {
            end("the broker at " + broker + " has not said a word for "
                    + patience.quiet().multipliedBy(2));
        } else if (quiet > bound && !asked) {
            asked = true;
            request(Kind.PING, frame -> {}, new Pong());
        }
    }

    private final class Pong implements Reply {
        @Override
        public boolean answered(FrameReader frame) {
            asked = false;
            return true;
        }

        @Override
        public void lost(LostException reason) {
            // Whoever lost the connection knows.
            asked = false;
        }
    }

    private void read() {
        try {
            for (FrameReader frame = frames.next(); frame != null; frame = frames.next()) {
                heardAt = System.nanoTime();
                if (frame.kind() == Kind.GOING) {
                    end("the broker at " + broker + " has ended");
                    return;
                }
                answered(frame);
            }
            end("the broker at " + broker + " has closed the connection");
        } catch (IOException failure) {
            failed(failure);
        } catch (RuntimeException unexpected) {
            end("what the broker at " + broker + " sent cannot be taken in: " + unexpected);
        }
    }

    private void answered(FrameReader frame) throws WireException {
        Reply reply = replies.get(frame.id());
        if (reply == null) {
            throw new WireException("an answer came that nobody has asked for");
        }
        long id = frame.id();
        if (reply.answered(frame)) {
            frame.end();
            replies.remove(id);
        }
    }

    private void failed(IOException failure) {
        end("the connection to the broker at " + broker + " was lost: " + failure.getMessage());
    }

    private void end(String why) {
        LostException reason = new LostException("The connection has ended: " + why + ".");
        if (!lost.compareAndSet(null, reason)) {
            return;
        }
        closeSocket();
        outbox.drop();
        for (Long id : List.copyOf(replies.keySet())) {
            Reply reply = replies.remove(id);
            if (reply != null) {
                reply.lost(reason);
            }
        }
        onLost.accept(reason);
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException failure) {
            LOG.log(Level.DEBUG, "The connection to the broker at {0} could not be closed.", broker, failure);
        }
    }

    /** Ends it. */
    @Override
    public void close() {
        end("it was closed");
    }
}
