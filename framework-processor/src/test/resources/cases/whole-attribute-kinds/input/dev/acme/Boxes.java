package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("boxes")
public record Boxes(@Attribute Boolean flag, @Attribute Integer number, @Attribute Float ratio, @Attribute Short small) {}
