package shop;

import dev.fanfare.Topic;

@Topic("levels")
public enum Level {
    LOW,
    HIGH
}
