package app;

import dev.fanfare.Topic;

@Topic("Registrations")
public record Registration(long userId) {}
