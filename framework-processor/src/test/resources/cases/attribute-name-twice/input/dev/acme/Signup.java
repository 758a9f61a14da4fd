package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("signups")
public record Signup(@Attribute("plan") String plan, @Attribute("plan") String tariff) {}
