package dev.acme;

import dev.fanfare.Attribute;

public record Unused(@Attribute String text) {}
