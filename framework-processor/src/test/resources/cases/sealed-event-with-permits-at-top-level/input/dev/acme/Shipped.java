package dev.acme;

record Shipped(long id) implements Order {}
