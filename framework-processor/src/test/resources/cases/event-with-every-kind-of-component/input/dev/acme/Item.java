package dev.acme;

import org.jspecify.annotations.Nullable;

/** An item, in a list. */
public record Item(String name, @Nullable Item parent) {}
