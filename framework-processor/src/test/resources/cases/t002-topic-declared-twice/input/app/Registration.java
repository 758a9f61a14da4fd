package app;

import dev.fanfare.Topic;

@Topic("signups")
public record Registration(long userId) {}
