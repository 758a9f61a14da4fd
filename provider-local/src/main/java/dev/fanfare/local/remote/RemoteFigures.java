package dev.fanfare.local.remote;

import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.Messages;
import dev.fanfare.local.wire.WireException;
import dev.fanfare.runtime.spi.Figures;
import java.util.Optional;

/** How much there is in a subscription of a broker in another process; empty if it has no such subscription. */
final class RemoteFigures extends Answer<Optional<Figures>> {
    @Override
    boolean read(FrameReader frame) throws WireException {
        expect(Kind.FIGURES, frame);
        complete(frame.flag() ? Optional.of(Messages.figures(frame)) : Optional.empty());
        return true;
    }
}
