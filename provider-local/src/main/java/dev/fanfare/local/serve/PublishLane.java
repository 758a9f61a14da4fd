package dev.fanfare.local.serve;

import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Transport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what one client sends, in order: whatever came while the broker was busy goes to it at once. A thread of its own
 * waits for the broker, so that the client's other requests do not. Thread-safe.
 */
final class PublishLane implements AutoCloseable {
    /** So many messages, or bytes, go to the broker in one call. */
    private static final int AT_ONCE = 1_024;

    private static final int BYTES_AT_ONCE = 1 << 20;

    private final Transport transport;
    private final Answers answers;
    private final long most;
    private final Thread thread;
    private final ArrayDeque<Shipment> queue = new ArrayDeque<>();
    private long waiting;
    private boolean started;
    private boolean busy;
    private boolean idle;
    private boolean closed;

    /** @param most bytes that may wait */
    PublishLane(Transport transport, Answers answers, long most, String name) {
        this.transport = transport;
        this.answers = answers;
        this.most = most;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Messages that came in one frame. */
    record Shipment(long request, Topology.Topic topic, List<OutboundMessage> messages, int bytes) {}

    /** Publishes it behind all others, at the latest after {@link #flush}; waits while too much is waiting already. */
    synchronized void add(Shipment shipment) {
        if (!started) {
            started = true;
            thread.start();
        }
        if (waiting > most) {
            notifyAll();
            awaitWhile(() -> waiting > most && !closed);
        }
        queue.add(shipment);
        waiting += shipment.bytes;
    }

    /** Nothing more comes at this moment: what was added is worth waking the thread. */
    synchronized void flush() {
        if (idle && !queue.isEmpty()) {
            idle = false;
            notifyAll();
        }
    }

    /** Waits until all have their outcome. */
    synchronized void finish() {
        notifyAll();
        awaitWhile(() -> started && !closed && (busy || !queue.isEmpty()));
    }

    /** Publishes nothing more, and returns when the broker has let go of the last call. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (started && thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitWhile(BooleanSupplier so) {
        try {
            while (so.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Shipment> taken = new ArrayList<>();
        while (take(taken)) {
            publish(taken);
            taken.clear();
        }
    }

    /** Takes what goes to the broker together: of one topic, and not too much; false at the end. */
    private synchronized boolean take(List<Shipment> taken) {
        busy = false;
        notifyAll();
        idle = queue.isEmpty();
        awaitWhile(() -> queue.isEmpty() && !closed);
        idle = false;
        if (closed) {
            return false;
        }
        busy = true;
        int messages = 0;
        long bytes = 0;
        String topic = queue.element().topic.name();
        while (!queue.isEmpty()
                && queue.element().topic.name().equals(topic)
                && messages < AT_ONCE
                && bytes < BYTES_AT_ONCE) {
            Shipment next = queue.remove();
            taken.add(next);
            messages += next.messages.size();
            bytes += next.bytes;
        }
        waiting -= bytes;
        return true;
    }

    private void publish(List<Shipment> shipments) {
        List<OutboundMessage> messages = shipments.get(0).messages;
        if (shipments.size() > 1) {
            messages = new ArrayList<>(shipments.size());
            for (Shipment shipment : shipments) {
                messages.addAll(shipment.messages);
            }
        }
        List<CompletionStage<Void>> stages;
        try {
            stages = transport.publishWaiting(shipments.get(0).topic, messages);
        } catch (RuntimeException failure) {
            shipments.forEach(shipment -> answers.failed(shipment.request, failure));
            return;
        }
        int from = 0;
        for (Shipment shipment : shipments) {
            int to = from + shipment.messages.size();
            answer(shipment.request, stages.subList(from, to));
            from = to;
        }
    }

    private void answer(long request, List<CompletionStage<Void>> stages) {
        if (stages.size() == 1) {
            answers.outcome(request, stages.get(0));
            return;
        }
        Outcomes outcomes = new Outcomes(request, stages.size());
        for (int i = 0; i < stages.size(); i++) {
            int place = i;
            stages.get(i).whenComplete((done, failure) -> outcomes.known(place, failure));
        }
        if (stages.isEmpty()) {
            answers.done(request);
        }
    }

    /** What became of the messages of one frame. */
    private final class Outcomes {
        private final long request;
        private final @Nullable Throwable[] failures;
        private final AtomicInteger open;
        private volatile boolean failed;

        Outcomes(long request, int count) {
            this.request = request;
            this.failures = new Throwable[count];
            this.open = new AtomicInteger(count);
        }

        void known(int place, @Nullable Throwable failure) {
            if (failure != null) {
                failures[place] = failure;
                failed = true;
            }
            if (open.decrementAndGet() == 0) {
                if (failed) {
                    answers.partly(request, failures);
                } else {
                    answers.done(request);
                }
            }
        }
    }
}
