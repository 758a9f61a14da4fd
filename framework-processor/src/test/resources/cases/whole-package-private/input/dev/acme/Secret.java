package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("secrets")
record Secret(@OrderingKey String key) {}
