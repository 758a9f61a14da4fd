package app;

import dev.fanfare.Topic;

@Topic("Not Kebab")
public record Broken(String id) {}
