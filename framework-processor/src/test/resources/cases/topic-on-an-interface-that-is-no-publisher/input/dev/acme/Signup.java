package dev.acme;

import dev.fanfare.Topic;

@Topic("signups")
public interface Signup {
    long userId();
}
