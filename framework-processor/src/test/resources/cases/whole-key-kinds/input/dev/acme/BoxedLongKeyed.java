package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("boxed-long-keys")
public record BoxedLongKeyed(@OrderingKey Long id) {}
