package dev.lib;

import dev.fanfare.OrderingKey;

public record Invoice(@OrderingKey double number, Object extra) {}
