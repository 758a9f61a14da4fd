package dev.acme;

/** Nothing of ours. */
public record Plain(String text) {}
