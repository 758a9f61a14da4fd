package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.DeadLetters;

/** The dead-letter queue of one subscription, for tools: what is to become of each letter is decided one by one. Thread-safe. */
public interface LetterBox extends DeadLetters {
    /**
     * Shows the dead letters that there are, oldest first as far as the broker knows, each at least once, and does with each
     * what is decided before it shows the next one. A letter that dies meanwhile may be shown as well. What is kept, and what
     * was not shown, is as it was before.
     *
     * @throws dev.fanfare.runtime.FanfareException if the broker fails; what was decided before is done
     */
    void sweep(Decision decision);

    /** Decides about dead letters, one after the other. It may block, to take its time; then others may see the letters. */
    interface Decision {
        /** What is to become of it. */
        Fate of(DeadLetter letter);
    }

    /** What becomes of a dead letter. */
    enum Fate {
        /** It stays. */
        KEEP,
        /** It goes back to its subscription alone, under its id, with attempts from 1. */
        REPLAY,
        /** It is deleted for good. */
        FORGET,
        /** It stays, and no other is shown. */
        STOP
    }
}
