package dev.fanfare.local.planted;

import dev.fanfare.runtime.internal.lifecycle.Engine;

/** Breaks a boundary on purpose: shows that its test can fail. */
public record ReachesInside(Engine engine) {}
