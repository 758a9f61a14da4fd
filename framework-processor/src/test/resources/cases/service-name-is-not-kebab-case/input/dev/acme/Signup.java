package dev.acme;

import dev.fanfare.Service;
import dev.fanfare.Topic;

@Service("Sign Ups")
@Topic("signups")
public record Signup(long userId) {}
