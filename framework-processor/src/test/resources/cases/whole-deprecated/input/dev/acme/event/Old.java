package dev.acme.event;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

/** Old. */
@Deprecated
@Topic("olds")
public record Old(String text) {}
