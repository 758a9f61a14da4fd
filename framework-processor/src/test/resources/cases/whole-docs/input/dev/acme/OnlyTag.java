package dev.acme;

import dev.fanfare.Topic;

/** @param text only a tag */
@Topic("tags")
public record OnlyTag(String text) {}
