package dev.fanfare.local.serve;

import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.FrameStream;
import dev.fanfare.local.wire.Handshake;
import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.Outbox;
import dev.fanfare.local.wire.Refusal;
import dev.fanfare.local.wire.RefusedException;
import dev.fanfare.local.wire.WireException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection, from its first byte to its end. Its own thread reads; another one writes. */
final class ServedClient {
    private static final Logger LOG = System.getLogger("dev.fanfare.local.serve");

    private final Socket socket;
    private final Server.Served served;
    private final boolean full;
    private final Consumer<ServedClient> onEnd;
    private final String name;
    private final Thread reader;
    private final long acceptedAt = System.nanoTime();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile @Nullable Outbox outbox;
    private volatile @Nullable FrameStream frames;
    private volatile boolean leaving;

    /** @param full whether it is to be told that there are too many */
    ServedClient(Socket socket, Server.Served served, boolean full, Consumer<ServedClient> onEnd) {
        this.socket = socket;
        this.served = served;
        this.full = full;
        this.onEnd = onEnd;
        this.name = String.valueOf(socket.getRemoteSocketAddress());
        this.reader = new Thread(this::run, "fanfare-local-serving-" + socket.getPort());
        reader.setDaemon(true);
    }

    void start() {
        reader.start();
    }

    /** Whether it has the token. */
    boolean isKnown() {
        return frames != null;
    }

    /** Ends it in good order: it is told, and what is under way at the broker is waited for. */
    void leave() {
        leaving = true;
        if (!isKnown()) {
            closeSocket();
            return;
        }
        try {
            socket.shutdownInput();
        } catch (IOException gone) {
            closeSocket();
        }
    }

    /** Waits until it has ended, and no longer than that. */
    void join(long deadline) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        try {
            reader.join(Math.max(1, left));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        closeSocket();
    }

    /** Ends it at once, and says why. */
    void cut(String why) {
        tell(why);
        closeSocket();
    }

    /** Ends it if the other side has stalled. */
    void lookAfter() {
        FrameStream reading = frames;
        Outbox writer = outbox;
        if (reading == null) {
            if (lasts(acceptedAt) > served.limits().handshake().toNanos()) {
                cut("it did not say who it is within " + served.limits().handshake());
            }
        } else if (lasts(reading.waitingSince()) > served.limits().silence().toNanos()) {
            cut("nothing whole came from it within " + served.limits().silence());
        } else if (writer != null
                && lasts(writer.writingSince()) > served.limits().stall().toNanos()) {
            cut("it has not read what it was sent for " + served.limits().stall());
        }
    }

    private static long lasts(long since) {
        return since == 0 ? 0 : System.nanoTime() - since;
    }

    private void run() {
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) served.limits().handshake().toMillis());
            new Handshake(socket.getInputStream(), socket.getOutputStream())
                    .welcome(served.token(), full ? Refusal.BUSY : Refusal.NONE);
            socket.setSoTimeout(0);
            serve();
        } catch (RefusedException refused) {
            tell("it was refused, since " + refused.getMessage());
        } catch (WireException wrong) {
            tell(String.valueOf(wrong.getMessage()));
        } catch (SocketTimeoutException silent) {
            tell("it did not say who it is within " + served.limits().handshake());
        } catch (IOException lost) {
            LOG.log(Level.DEBUG, "The connection of the client at {0} ended: {1}", name, lost.getMessage());
        } catch (RuntimeException unexpected) {
            LOG.log(Level.ERROR, "Serving the client at " + name + " failed; its connection is closed.", unexpected);
        } finally {
            closeSocket();
            onEnd.accept(this);
        }
    }

    private void serve() throws IOException {
        Outbox writer = new Outbox(
                socket.getOutputStream(),
                reader.getName() + "-out",
                served.limits().answers(),
                this::unsendable);
        FrameStream reading = new FrameStream(socket.getInputStream());
        outbox = writer;
        writer.start();
        Requests requests = new Requests(served, new Answers(writer), reader.getName());
        try {
            frames = reading;
            for (FrameReader frame = reading.next(); frame != null; frame = reading.next()) {
                requests.handle(frame, reading.hasNext());
            }
        } finally {
            end(writer, requests);
        }
    }

    /** What it was fetched and not sent yet goes back at once; the rest when its lease lapses. */
    private void end(Outbox writer, Requests requests) {
        if (leaving) {
            requests.finish();
            writer.add(last -> last.frame(Kind.GOING, 0));
            writer.end();
            join(writer);
        }
        closeSocket();
        writer.drop();
        join(writer);
        requests.close();
    }

    private void join(Outbox writer) {
        try {
            writer.join(served.limits().stall().toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void unsendable(IOException failure) {
        if (failure instanceof WireException) {
            tell(String.valueOf(failure.getMessage()));
        }
        LOG.log(Level.DEBUG, "The client at {0} cannot be sent anything: {1}", name, failure.getMessage());
        closeSocket();
    }

    /** Once for each connection. */
    private void tell(String why) {
        if (!leaving && told.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "The connection of the client at {0} was closed: {1}.", name, why);
        }
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException failure) {
            LOG.log(Level.DEBUG, "The connection of the client at {0} could not be closed.", name, failure);
        }
    }
}
