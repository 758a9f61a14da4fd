package dev.fanfare.local.wire;

import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Figures;
import dev.fanfare.runtime.spi.LetterBox;
import dev.fanfare.runtime.spi.Transport;
import java.util.Optional;

/** A connection that tools use as well, wherever the broker is. Thread-safe. */
public interface Tended extends Transport {
    /** How much there is in a subscription; empty if the broker has no such subscription. */
    Optional<Figures> figures(Topology.Subscription subscription);

    @Override
    Letters deadLetters(Topology.Subscription subscription);

    /** Dead letters, one of which can be forgotten. */
    interface Letters extends LetterBox {
        /** Deletes one for good; returns whether there was such a one. */
        boolean forget(MessageId id);

        /** Each is shown once. */
        @Override
        default void sweep(Decision decision) {
            for (DeadLetter letter : list(Integer.MAX_VALUE)) {
                Fate fate = decision.of(letter);
                if (fate == Fate.STOP) {
                    return;
                }
                if (fate == Fate.REPLAY) {
                    replay(letter.id());
                } else if (fate == Fate.FORGET) {
                    forget(letter.id());
                }
            }
        }
    }
}
