package dev.acme;

public record Invoice(String number) {}
