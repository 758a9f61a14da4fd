package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("signups")
public record Signup(@OrderingKey long userId, @OrderingKey String email) {}
