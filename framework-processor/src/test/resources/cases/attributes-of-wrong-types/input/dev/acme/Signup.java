package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

@Topic("signups")
public record Signup(@Attribute Instant at, @Attribute List<String> tags, @Attribute char letter, @Attribute BigDecimal price) {}
