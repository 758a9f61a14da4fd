package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;
import java.util.UUID;

@Topic("uuid-keys")
public record UuidKeyed(@OrderingKey UUID id) {}
