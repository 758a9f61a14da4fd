package dev.acme;

public record Page<T>(T content) {}
