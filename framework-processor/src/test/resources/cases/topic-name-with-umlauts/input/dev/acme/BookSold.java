package dev.acme;

import dev.fanfare.Topic;

@Topic("Bücher & Größen")
public record BookSold(long isbn) {}
