package dev.fanfare.runtime.testing;

/** What handlers return: topic {@code receipts}. */
public record Receipt(String text) {}
