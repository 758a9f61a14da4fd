package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("signups")
public record Signup(@OrderingKey double score, String email) {}
