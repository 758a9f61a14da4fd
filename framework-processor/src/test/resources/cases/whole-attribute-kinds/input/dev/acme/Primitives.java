package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;
import java.util.UUID;

@Topic("primitives")
public record Primitives(
        @Attribute boolean flag, @Attribute int number, @Attribute double ratio, @Attribute("small.one") byte small) {}
