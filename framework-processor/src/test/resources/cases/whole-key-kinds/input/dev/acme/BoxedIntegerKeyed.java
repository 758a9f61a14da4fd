package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("boxed-integer-keys")
public record BoxedIntegerKeyed(@OrderingKey Integer id) {}
