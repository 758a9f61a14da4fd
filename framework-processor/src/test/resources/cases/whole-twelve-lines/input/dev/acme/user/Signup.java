package dev.acme.user;

import dev.fanfare.Attribute;
import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

/** A user has signed up. */
@Topic("signups")
public record Signup(@OrderingKey long userId, @Attribute String plan, String email) {}
