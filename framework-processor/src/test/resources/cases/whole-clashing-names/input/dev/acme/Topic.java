package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.OrderingKey;

@dev.fanfare.Topic("topics")
public record Topic(
        @OrderingKey String key, @Attribute String event, @Attribute String sink, @Attribute boolean outlet, String that) {}
