package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("sales")
public record Sale(@Attribute String plan, @Attribute boolean trial, @Attribute int seats, @Attribute Region region) {
    public enum Region {
        EU,
        US
    }
}
