package dev.acme;

public record Extra(String note, Runnable callback) {}
