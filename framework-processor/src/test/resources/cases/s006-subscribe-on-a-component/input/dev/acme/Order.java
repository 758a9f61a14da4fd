package dev.acme;

import dev.fanfare.Subscribe;
import dev.fanfare.Topic;

@Topic("orders")
public record Order(
        String text,
        @Subscribe("count") int count) {}
