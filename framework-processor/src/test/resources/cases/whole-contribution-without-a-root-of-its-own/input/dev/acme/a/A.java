package dev.acme.a;

import dev.fanfare.Topic;

@Topic("as")
public record A(String text) {}
