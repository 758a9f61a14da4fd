package app;

public record Invoice(String number, long cents) {}
