package dev.fanfare.gcp;

import com.google.api.gax.rpc.StatusCode.Code;
import dev.fanfare.runtime.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notices within 10 s that the server takes calls and answers none: a long poll alone cannot tell silence from idleness before
 * its deadline. While polls of any subscription wait and nothing was heard, one of them asks a question that needs no waiting.
 * Thread-safe; no call runs under its lock. It costs an idle process a request every 5 s, however many subscriptions it has.
 */
final class Pulse {
    /** After so long without an answer there is a question. */
    static final Duration QUIET = Duration.ofSeconds(5);

    /** So long the answer may take. */
    static final Duration ANSWER = Duration.ofSeconds(4);

    private final TimeSource time;
    private final Deque<Listener> listeners = new ArrayDeque<>();
    private boolean beating;
    private boolean asking;
    private boolean closed;
    private volatile boolean silent;
    private volatile long heard;

    Pulse(TimeSource time) {
        this.time = time;
        this.heard = time.millis();
    }

    /** Who waits for the server. */
    interface Listener {
        /** Whether a poll of it is under way. */
        boolean isPolling();

        /** Whether somebody wants what a question may bring. */
        boolean isWanted();

        /** Asks the server, which has to answer soon, and tells how that ended. */
        void ask(Answer answer);

        /** The server is silent. */
        void silent();
    }

    /** How a question ended: null if it was answered. */
    interface Answer {
        void of(@Nullable Throwable failure);
    }

    /** The server has answered something. */
    void heard() {
        silent = false;
        heard = time.millis();
    }

    /** Whether the server did not answer the last question; if so it is asked again, since it may do so now. */
    boolean isSilent() {
        boolean now = silent;
        if (now) {
            question();
        }
        return now;
    }

    synchronized void join(Listener listener) {
        listeners.add(listener);
    }

    /** Somebody has begun to wait. */
    void waits() {
        listenFor(QUIET);
    }

    private void listenFor(Duration quiet) {
        synchronized (this) {
            if (beating || closed) {
                return;
            }
            beating = true;
        }
        time.schedule(quiet, this::beat);
    }

    synchronized void close() {
        closed = true;
        listeners.clear();
    }

    private void beat() {
        List<Listener> all;
        synchronized (this) {
            beating = false;
            all = List.copyOf(listeners);
        }
        if (all.stream().noneMatch(Listener::isPolling)) {
            return;
        }
        Duration left = QUIET.minusMillis(time.millis() - heard);
        if (left.isNegative() || left.isZero()) {
            question();
            listenFor(QUIET);
        } else {
            listenFor(left);
        }
    }

    private void question() {
        next().ifPresent(listener -> listener.ask(this::answered));
    }

    /** Each in turn, so that none asks more often than others; nobody while there is a question. */
    private synchronized Optional<Listener> next() {
        for (int i = listeners.size(); i > 0 && !asking; i--) {
            Listener each = listeners.remove();
            listeners.add(each);
            if (each.isWanted()) {
                asking = true;
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private void answered(@Nullable Throwable failure) {
        List<Listener> all;
        synchronized (this) {
            asking = false;
            all = List.copyOf(listeners);
        }
        silent = failure != null && Failures.code(failure) == Code.DEADLINE_EXCEEDED;
        if (silent) {
            all.forEach(Listener::silent);
        }
    }
}
