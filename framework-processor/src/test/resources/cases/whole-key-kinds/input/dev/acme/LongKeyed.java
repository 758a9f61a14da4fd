package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("long-keys")
public record LongKeyed(@OrderingKey long id) {}
