package app;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("checks")
public record Check(
        @Attribute String plan,
        @Attribute int seats,
        @Attribute Level level,
        @Attribute boolean trial,
        String url) {
    public enum Level {
        FREE,
        PRO,
        TEAM
    }
}
