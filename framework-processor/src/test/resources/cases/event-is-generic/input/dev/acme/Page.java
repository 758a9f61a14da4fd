package dev.acme;

import dev.fanfare.Topic;

@Topic("pages")
public record Page<T>(T content, int number) {}
