package dev.fanfare.testkit.app.ordered;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

/** One of a walker's steps, which come in their order. */
@Topic("kit-steps")
public record Step(@OrderingKey String walker, int number) {}
