package dev.acme;

public abstract class Shape {}
