package dev.lib;

import dev.fanfare.Attribute;
import dev.fanfare.OrderingKey;

public record Invoice(@OrderingKey String number, @Attribute("kind") String type, @Attribute boolean paid) {}
