package dev.fanfare.runtime.planted;

import dev.fanfare.runtime.internal.lifecycle.Engine;
import java.util.Optional;

/** Breaks a boundary on purpose: shows that its test can fail. */
public interface ShowsInternals {
    Optional<Engine> engine();
}
