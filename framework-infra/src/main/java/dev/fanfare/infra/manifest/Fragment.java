package dev.fanfare.infra.manifest;

import dev.fanfare.runtime.Topology;

/**
 * A manifest as it was found.
 *
 * @param location the file, or the jar and the entry in it
 * @param topology what it says
 */
public record Fragment(String location, Topology topology) {}
