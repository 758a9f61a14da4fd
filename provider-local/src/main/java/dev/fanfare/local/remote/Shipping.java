package dev.fanfare.local.remote;

import dev.fanfare.local.wire.Protocol;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Transport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What is published and has no outcome yet. Thread-safe. All of it goes over one link in the order in which it was published;
 * when that is lost, all that has no outcome goes over the next one, in the same order and before anything newer: so the first
 * copies of the messages come in order, whatever of them came twice.
 */
final class Shipping {
    private static final long MOST_MILLIS_WAITED = 100;

    private final Topology topology;
    private final Executor callbacks;
    private final Duration patience;
    private final ArrayDeque<Shipment> open = new ArrayDeque<>();
    private final AtomicLong bytes = new AtomicLong();
    private @Nullable Session session;
    private @Nullable Transport own;
    private long lostAt = System.nanoTime();
    private boolean closed;

    /**
     * @param callbacks runs what others do when a message is accepted
     * @param patience how long a message waits for a connection
     */
    Shipping(Topology topology, Executor callbacks, Duration patience) {
        this.topology = topology;
        this.callbacks = callbacks;
        this.patience = patience;
    }

    /** Publishes as a transport does; waits while too much is under way. */
    List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages, boolean waits) {
        Thread waiter = waits ? Thread.currentThread() : null;
        List<Shipment> sent = new ArrayList<>(1);
        for (List<OutboundMessage> part : Parcels.of(messages)) {
            sent.add(send(topic, part, waiter));
        }
        List<CompletionStage<Void>> stages = new ArrayList<>(messages.size());
        sent.forEach(shipment -> stages.addAll(shipment.stages()));
        return stages;
    }

    private Shipment send(Topology.Topic topic, List<OutboundMessage> messages, @Nullable Thread waiter) {
        int place = place(topic);
        Shipment shipment = new Shipment(place, topic, messages, waiter, callbacks, this::done);
        String wrong = place < 0 ? "this application has no such topic" : Parcels.wrong(messages);
        bytes.addAndGet(shipment.bytes());
        synchronized (this) {
            if (closed) {
                wrong = "the local transport is closed";
            }
            if (wrong.isEmpty()) {
                awaitRoom();
                forgetDone();
                open.add(shipment);
                pass(shipment);
                return shipment;
            }
        }
        shipment.failed(new PublishException("Publishing to topic \"" + topic.name() + "\": " + wrong + "."));
        return shipment;
    }

    private int place(Topology.Topic topic) {
        List<Topology.Topic> topics = topology.topics();
        for (int i = 0; i < topics.size(); i++) {
            if (topics.get(i).name().equals(topic.name())) {
                return i;
            }
        }
        return -1;
    }

    /** Under the lock. */
    private void awaitRoom() {
        boolean interrupted = false;
        while (bytes.get() > Protocol.WINDOW && !open.isEmpty() && !closed && !interrupted) {
            try {
                wait(MOST_MILLIS_WAITED);
                forgetDone();
            } catch (InterruptedException told) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void done(Shipment shipment) {
        long left = bytes.addAndGet(-shipment.bytes());
        if (left <= Protocol.WINDOW && left + shipment.bytes() > Protocol.WINDOW) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /** Under the lock. */
    private void pass(Shipment shipment) {
        if (own != null) {
            pass(shipment, own);
        } else if (session != null) {
            session.publish(shipment);
        }
    }

    private static void pass(Shipment shipment, Transport transport) {
        List<CompletableFuture<Void>> stages = transport.publish(shipment.definition(), shipment.messages()).stream()
                .map(CompletionStage::toCompletableFuture)
                .toList();
        var unused = CompletableFuture.allOf(stages.toArray(CompletableFuture[]::new))
                .whenComplete((done, failure) ->
                        shipment.complete(stages.stream().map(Shipping::failure).toList()));
    }

    private static @Nullable Throwable failure(CompletableFuture<Void> stage) {
        try {
            stage.join();
            return null;
        } catch (CompletionException failed) {
            return failed.getCause() == null ? failed : failed.getCause();
        }
    }

    /** From now all goes over this session, first of all what has no outcome. */
    synchronized void over(Session next) {
        session = next;
        forgetDone();
        open.stream().filter(shipment -> !shipment.isDone()).forEach(next::publish);
    }

    /** From now all goes to this broker in this process, first of all what has no outcome. */
    synchronized void to(Transport broker) {
        session = null;
        own = broker;
        open.stream().filter(shipment -> !shipment.isDone()).forEach(shipment -> pass(shipment, broker));
    }

    /** The session has ended. */
    synchronized void lost(Session ended) {
        if (session == ended) {
            session = null;
            lostAt = System.nanoTime();
        }
    }

    /** Without a connection, what has waited too long fails. */
    void expire(String why) {
        List<Shipment> expired;
        synchronized (this) {
            forgetDone();
            if (session != null || own != null) {
                return;
            }
            long now = System.nanoTime();
            expired = open.stream()
                    .filter(shipment -> now - Math.max(shipment.madeAt(), lostAt) > patience.toNanos())
                    .toList();
        }
        expired.forEach(shipment -> shipment.failed(new PublishException("Publishing to topic \""
                + shipment.definition().name() + "\": there was no broker for " + patience + " (" + why
                + "). It may have accepted the message before.")));
    }

    /** Nothing is published any more; what has no outcome fails. */
    void close() {
        List<Shipment> left;
        synchronized (this) {
            closed = true;
            session = null;
            left = List.copyOf(open);
            notifyAll();
        }
        left.forEach(shipment -> shipment.failed(new PublishException("Publishing to topic \""
                + shipment.definition().name() + "\": the transport was closed before the broker answered. It may have "
                + "accepted the message.")));
    }

    /** Forgets what is done at the head: the rest is in the order in which it was published. Under the lock. */
    private void forgetDone() {
        for (Shipment first = open.peek(); first != null && first.isDone(); first = open.peek()) {
            open.remove();
        }
    }
}
