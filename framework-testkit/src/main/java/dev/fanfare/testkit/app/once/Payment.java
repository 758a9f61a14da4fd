package dev.fanfare.testkit.app.once;

import dev.fanfare.Guarantee;
import dev.fanfare.Topic;

/** An event that must not be delivered again once it is acknowledged. */
@Topic(value = "kit-payments", guarantee = Guarantee.EXACTLY_ONCE)
public record Payment(String account, long cents) {}
