package shop;

import dev.fanfare.Topic;

@Topic("levels")
public record LevelChanged(Level level) {}
