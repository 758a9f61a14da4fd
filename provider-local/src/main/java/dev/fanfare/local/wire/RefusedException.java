package dev.fanfare.local.wire;

import java.io.IOException;

/** The other side was reached, and does not want to talk. */
public final class RefusedException extends IOException {
    private final Refusal refusal;

    /** Why. */
    public RefusedException(Refusal refusal) {
        super(refusal.text());
        this.refusal = refusal;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }
}
