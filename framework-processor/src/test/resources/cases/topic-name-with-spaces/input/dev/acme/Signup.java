package dev.acme;

import dev.fanfare.Topic;

@Topic("Sign Ups")
public record Signup(long userId, String email) {}
