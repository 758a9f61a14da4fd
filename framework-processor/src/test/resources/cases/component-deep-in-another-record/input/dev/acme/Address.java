package dev.acme;

public record Address(String street, Extra extra) {}
