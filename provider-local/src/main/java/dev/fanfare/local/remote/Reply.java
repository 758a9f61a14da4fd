package dev.fanfare.local.remote;

import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.WireException;

/** Waits for what the broker answers to one request. Told in the reading thread, which it must not hold up. */
public interface Reply {
    /** A frame of the answer; returns whether it was the last. */
    boolean answered(FrameReader frame) throws WireException;

    /** There will be no answer, or no more of it. */
    void lost(LostException reason);
}
