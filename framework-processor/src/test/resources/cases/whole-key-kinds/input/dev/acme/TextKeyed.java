package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("text-keys")
public record TextKeyed(@OrderingKey String id) {}
