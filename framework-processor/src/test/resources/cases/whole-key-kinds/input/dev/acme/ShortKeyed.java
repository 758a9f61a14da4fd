package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("short-keys")
public record ShortKeyed(@OrderingKey short id) {}
