package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("signups")
public record Signup(@Attribute String a, @Attribute String b, @Attribute String c, @Attribute String d, @Attribute String e) {}
