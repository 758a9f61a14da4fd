package dev.acme.billing;

public record Us(String number) implements Invoice {}
