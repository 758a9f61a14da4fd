package dev.acme;

public record Address(Missing street) {}
