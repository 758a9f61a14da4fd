package dev.acme;

public record Money(long cents) {}
