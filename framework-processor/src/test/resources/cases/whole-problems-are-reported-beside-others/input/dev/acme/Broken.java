package dev.acme;

import dev.fanfare.Topic;

@Topic("Not Kebab")
public record Broken(String text) {}
