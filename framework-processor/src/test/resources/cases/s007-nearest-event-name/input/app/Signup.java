package app;

import dev.fanfare.EventName;
import dev.fanfare.Topic;

@Topic("signups")
@EventName("user-signed-up")
public record Signup(long userId) {}
