package dev.acme;

import dev.fanfare.Topic;

@Topic("2fa_enabled")
public record TwoFactorEnabled(long userId) {}
