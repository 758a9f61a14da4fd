package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.internal.codec.DiagnosticsJson;

/** The attribute {@code ff-dead}: a JSON object with a dead letter's diagnostics. */
public final class DiagnosticsCodec {
    private DiagnosticsCodec() {}

    /**
     * Writes diagnostics as JSON that is legal as XML text too. What is too long is cut between characters: the stack
     * first, then the reason, then the exception.
     *
     * @param maxBytes the most bytes in UTF-8, at least 512
     * @throws IllegalArgumentException if not even the shortest form fits
     */
    public static String write(Diagnostics diagnostics, int maxBytes) {
        return DiagnosticsJson.write(diagnostics, maxBytes);
    }

    /** Reads diagnostics; of text that is none it makes diagnostics that say so. Never throws. */
    public static Diagnostics read(String text) {
        return DiagnosticsJson.read(text);
    }
}
