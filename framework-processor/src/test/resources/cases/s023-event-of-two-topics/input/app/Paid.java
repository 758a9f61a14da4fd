package app;

public record Paid(String order) implements Shipping, Billing {}
