package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("int-keys")
public record IntKeyed(@OrderingKey int id) {}
