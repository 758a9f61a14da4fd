package dev.acme.lang;

public record String(java.lang.String text) {}
