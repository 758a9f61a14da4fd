package shop;

import dev.fanfare.Topic;

@Topic("pings")
record Ping(String host) {}
