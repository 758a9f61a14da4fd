package dev.acme;

import dev.fanfare.OrderingKey;

public record Invoice(@OrderingKey String customer, long cents) {}
