package dev.fanfare.local.remote;

import dev.fanfare.local.wire.Failures;
import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.WireException;
import dev.fanfare.runtime.FanfareException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** An answer of one kind, as a future; it fails as the broker did, or with a {@link LostException}. */
abstract class Answer<T> implements Reply {
    private final CompletableFuture<T> future = new CompletableFuture<>();

    /** The future; whoever completes it in another way gets no answer. */
    CompletableFuture<T> future() {
        return future;
    }

    /** Reads a frame of the right kind; returns whether it was the last, and {@link #complete} was called. */
    abstract boolean read(FrameReader frame) throws WireException;

    /** The answer is this; returns whether anybody still wants it. */
    boolean complete(T value) {
        return future.complete(value);
    }

    @Override
    public final boolean answered(FrameReader frame) throws WireException {
        if (frame.kind() == Kind.FAILED) {
            future.completeExceptionally(Failures.read(frame));
            return true;
        }
        return read(frame);
    }

    @Override
    public void lost(LostException reason) {
        future.completeExceptionally(reason);
    }

    static void expect(byte kind, FrameReader frame) throws WireException {
        if (frame.kind() != kind) {
            throw new WireException("an answer is of kind " + frame.kind() + ", but it should be of " + kind);
        }
    }

    /** Waits for it; throws as it fails. */
    T await() {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException told) {
                // Thrown in another thread: whoever reads the trace looks for this one.
                told.addSuppressed(new FanfareException("Asked here."));
                throw told;
            }
            throw new FanfareException("The broker's answer cannot be had.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FanfareException("Interrupted while waiting for the broker.", interrupted);
        }
    }

    /** That it is done. */
    static final class Done extends Answer<Void> {
        @Override
        @SuppressWarnings("NullAway") // The stages of the SPI have no other value.
        boolean read(FrameReader frame) throws WireException {
            expect(Kind.DONE, frame);
            complete(null);
            return true;
        }
    }

    /** A number. */
    static final class Count extends Answer<Long> {
        @Override
        boolean read(FrameReader frame) throws WireException {
            expect(Kind.NUMBER, frame);
            complete(frame.longNumber());
            return true;
        }
    }
}
