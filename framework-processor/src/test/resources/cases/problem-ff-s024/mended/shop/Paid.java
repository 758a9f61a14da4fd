package shop;

public record Paid(long order) implements Billing, Shipping {}
