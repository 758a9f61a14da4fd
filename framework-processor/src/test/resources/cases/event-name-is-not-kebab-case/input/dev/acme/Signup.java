package dev.acme;

import dev.fanfare.EventName;
import dev.fanfare.Topic;

@Topic("signups")
@EventName("user.signedUp")
public record Signup(long userId) {}
