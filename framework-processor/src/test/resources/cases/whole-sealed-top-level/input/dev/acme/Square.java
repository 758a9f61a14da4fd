package dev.acme;

public record Square(double side) implements Shape {}
