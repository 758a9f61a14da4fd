package dev.acme;

import dev.fanfare.Topic;

@Topic("shapes")
public sealed interface Shape permits Circle, Square {}
