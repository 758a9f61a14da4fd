package shop;

public record Invoice(String number, long cents) {}
