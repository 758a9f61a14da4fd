package dev.acme;

import dev.fanfare.Alias;
import dev.fanfare.Topic;

@Topic("pings")
@Alias("heartbeats")
record Ping(String host) {}
