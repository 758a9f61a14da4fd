package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("signups")
public record Signup(@Attribute("ce-plan") String plan, @Attribute String awsRegion, @Attribute("Google") String google, @Attribute("ff-x") String x) {}
