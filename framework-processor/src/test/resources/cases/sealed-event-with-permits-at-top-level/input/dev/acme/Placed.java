package dev.acme;

public record Placed(long id) implements Order {}
