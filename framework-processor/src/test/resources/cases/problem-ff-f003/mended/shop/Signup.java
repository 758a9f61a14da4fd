package shop;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("signups")
public record Signup(@Attribute String plan, @Attribute int seats, String email) {}
