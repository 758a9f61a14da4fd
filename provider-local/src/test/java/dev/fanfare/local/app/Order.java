package dev.fanfare.local.app;

/** An event, ordered by customer. */
public record Order(String customer, int number) {}
