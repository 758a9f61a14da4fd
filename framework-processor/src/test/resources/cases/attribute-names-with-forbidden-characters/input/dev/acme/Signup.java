package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("signups")
public record Signup(@Attribute("the plan") String plan, @Attribute("a..b") String b, @Attribute(".c") String c, @Attribute("ж") String d) {}
