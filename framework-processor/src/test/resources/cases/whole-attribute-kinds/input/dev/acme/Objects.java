package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;
import java.util.UUID;

@Topic("objects")
public record Objects(
        @Attribute String text, @Attribute UUID id, @Attribute Level level, @Attribute Long number) {
    public enum Level {
        LOW,
        HIGH
    }
}
