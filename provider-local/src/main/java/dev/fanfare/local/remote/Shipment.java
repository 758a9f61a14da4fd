package dev.fanfare.local.remote;

import dev.fanfare.local.wire.Failures;
import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.Messages;
import dev.fanfare.local.wire.WireException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Messages of one topic that travel in one frame, until their outcome is known: it may have to be sent more than once.
 * Thread-safe. Whoever waits for it is woken, and completes the stages in its own thread; the callbacks of others run in
 * threads that may block, never in the one that reads.
 */
final class Shipment implements Reply {
    private static final CompletionStage<Void> ACCEPTED = CompletableFuture.completedStage(null);

    private final int topic;
    private final Topology.Topic definition;
    private final List<OutboundMessage> messages;
    private final long bytes;
    private final Executor callbacks;
    private final Consumer<Shipment> onDone;
    private final long madeAt = System.nanoTime();
    private @Nullable Thread waiter;
    private List<CompletableFuture<Void>> stages = List.of();
    private volatile @Nullable List<@Nullable Throwable> outcome;

    /**
     * @param topic its place in the topology
     * @param waiter the thread that waits for it; null if nobody does
     * @param callbacks runs what others do when it is done
     * @param onDone told when its outcome is known
     */
    Shipment(
            int topic,
            Topology.Topic definition,
            List<OutboundMessage> messages,
            @Nullable Thread waiter,
            Executor callbacks,
            Consumer<Shipment> onDone) {
        this.topic = topic;
        this.definition = definition;
        this.messages = messages;
        this.bytes = messages.stream().mapToLong(Messages::size).sum();
        this.waiter = waiter;
        this.callbacks = callbacks;
        this.onDone = onDone;
        if (waiter == null) {
            stages = new ArrayList<>(messages.size());
            messages.forEach(message -> stages.add(new CompletableFuture<>()));
        }
    }

    int topic() {
        return topic;
    }

    Topology.Topic definition() {
        return definition;
    }

    List<OutboundMessage> messages() {
        return messages;
    }

    long bytes() {
        return bytes;
    }

    /** When it was made, as {@link System#nanoTime}. */
    long madeAt() {
        return madeAt;
    }

    boolean isDone() {
        return outcome != null;
    }

    /** The stages; for a caller that waits they are complete, unless it is interrupted. */
    List<? extends CompletionStage<Void>> stages() {
        if (waiter != null) {
            while (outcome == null && !Thread.currentThread().isInterrupted()) {
                LockSupport.park(this);
            }
        }
        synchronized (this) {
            List<@Nullable Throwable> known = outcome;
            if (waiter == null) {
                return stages;
            }
            waiter = null;
            if (known == null) {
                stages = new ArrayList<>(messages.size());
                messages.forEach(message -> stages.add(new CompletableFuture<>()));
                return stages;
            }
            return known.isEmpty()
                    ? Collections.nCopies(messages.size(), ACCEPTED)
                    : known.stream().map(Shipment::stage).toList();
        }
    }

    private static CompletionStage<Void> stage(@Nullable Throwable failure) {
        return failure == null ? ACCEPTED : CompletableFuture.failedStage(failure);
    }

    /** Every message has failed, for this reason. */
    void failed(Throwable reason) {
        complete(Collections.nCopies(messages.size(), reason));
    }

    /** Every message is accepted. */
    void accepted() {
        complete(List.of());
    }

    /** The failure of each message, or null; nothing if all are accepted. Only the first outcome counts. */
    void complete(List<@Nullable Throwable> failures) {
        List<CompletableFuture<Void>> told;
        synchronized (this) {
            if (outcome != null) {
                return;
            }
            outcome = failures;
            told = stages;
        }
        onDone.accept(this);
        LockSupport.unpark(waiter);
        if (!told.isEmpty()) {
            callbacks.execute(() -> tell(told, failures));
        }
    }

    private static void tell(List<CompletableFuture<Void>> stages, List<@Nullable Throwable> failures) {
        for (int i = 0; i < stages.size(); i++) {
            Throwable failure = failures.isEmpty() ? null : failures.get(i);
            if (failure == null) {
                stages.get(i).complete(null);
            } else {
                stages.get(i).completeExceptionally(failure);
            }
        }
    }

    @Override
    public boolean answered(FrameReader frame) throws WireException {
        switch (frame.kind()) {
            case Kind.DONE -> accepted();
            case Kind.FAILED -> failed(Failures.read(frame));
            case Kind.PARTLY -> complete(failures(frame));
            default -> throw new WireException("publishing was answered by a frame of kind " + frame.kind());
        }
        return true;
    }

    private List<@Nullable Throwable> failures(FrameReader frame) throws WireException {
        List<@Nullable Throwable> failures = new ArrayList<>(Collections.nCopies(messages.size(), null));
        int count = frame.count(1);
        for (int i = 0; i < count; i++) {
            int place = frame.number();
            if (place < 0 || place >= messages.size()) {
                throw new WireException("an answer is about message " + place + " of " + messages.size());
            }
            failures.set(place, Failures.read(frame));
        }
        return failures;
    }

    @Override
    public void lost(LostException reason) {
        // It is sent again over the next link.
    }
}
