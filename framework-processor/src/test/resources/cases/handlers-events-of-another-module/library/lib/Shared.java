package lib;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("shared")
public record Shared(@Attribute Kind kind, @Attribute String level) {
    public enum Kind {
        A,
        B
    }
}
