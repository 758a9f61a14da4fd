package dev.acme;


public record Invoice(String customer, long cents) {}
