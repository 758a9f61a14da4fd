package dev.acme;

public record Circle(double radius) implements Shape {}
