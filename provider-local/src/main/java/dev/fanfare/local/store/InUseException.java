package dev.fanfare.local.store;

import dev.fanfare.runtime.FanfareException;
import java.nio.file.Path;

/** Somebody has the directory already. */
public final class InUseException extends FanfareException {
    /** @param owner who has it, as far as is known, with a space before it; or empty */
    InUseException(Path path, String owner) {
        super("fanfare.local.dir " + path + " is in use" + owner);
    }
}
