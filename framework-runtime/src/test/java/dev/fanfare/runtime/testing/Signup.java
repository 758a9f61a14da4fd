package dev.fanfare.runtime.testing;

/** A plain event: topic {@code signups}. */
public record Signup(long userId, String plan, String email) {}
