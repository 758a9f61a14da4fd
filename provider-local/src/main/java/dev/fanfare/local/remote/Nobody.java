package dev.fanfare.local.remote;

import dev.fanfare.local.wire.Failures;
import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.WireException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Takes the answers that nobody waits for. */
enum Nobody implements Reply {
    /** The only one. */
    WAITS;

    private static final Logger LOG = System.getLogger("dev.fanfare.local.remote");

    @Override
    public boolean answered(FrameReader frame) throws WireException {
        if (frame.kind() == Kind.FAILED) {
            LOG.log(Level.DEBUG, "The broker could not do what nobody waits for.", Failures.read(frame));
        }
        return true;
    }

    @Override
    public void lost(LostException reason) {
        // Nobody waits.
    }
}
