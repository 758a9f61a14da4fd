package dev.fanfare.local.wire;

import java.io.IOException;

/** The other side does not keep to the protocol; the message says in what. */
public final class WireException extends IOException {
    /** What was wrong, as a part of a sentence. */
    public WireException(String what) {
        super(what);
    }
}
