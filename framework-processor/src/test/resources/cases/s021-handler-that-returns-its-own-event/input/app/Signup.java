package app;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("signups")
public record Signup(long userId, @Attribute String plan, String email) {}
