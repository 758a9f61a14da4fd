package dev.lib;

public record Invoice(String number, @Nullable String note) {}
