package dev.acme;

import dev.fanfare.Topic;

@Topic("receipts")
public record Receipt(String text) {}
