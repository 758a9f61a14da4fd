package dev.acme;

public class Outer {
    public class Inner {}
}
