package dev.acme.billing;

public sealed interface Invoice permits Eu, Us {}
