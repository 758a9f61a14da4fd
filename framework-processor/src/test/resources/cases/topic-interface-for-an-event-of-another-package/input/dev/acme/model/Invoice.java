package dev.acme.model;

import dev.fanfare.Attribute;
import dev.fanfare.OrderingKey;

public record Invoice(@OrderingKey String number, @Attribute Kind kind) {
    public enum Kind {
        EU,
        US
    }
}
