package dev.acme;

import dev.fanfare.Topic;

@Topic("signups-of-all-the-many-users-who-came-by-the-newsletter-or-by-word-of-mouth")
public record Signup(long userId) {}
