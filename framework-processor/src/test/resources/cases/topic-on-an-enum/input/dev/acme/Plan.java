package dev.acme;

import dev.fanfare.Topic;

@Topic("plans")
public enum Plan {
    FREE,
    PRO
}
