package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("byte-keys")
public record ByteKeyed(@OrderingKey byte id) {}
