package dev.acme;

public sealed interface Payment {
    record Card(String number) implements Payment {}

    record Cash() implements Payment {}
}
