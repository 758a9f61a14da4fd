package dev.fanfare.testkit.app.core;

import dev.fanfare.Topic;

/** An event of another topic, of the same shape. */
@Topic("kit-letters")
public record Letter(String text) {}
