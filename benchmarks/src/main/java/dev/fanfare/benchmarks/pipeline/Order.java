package dev.fanfare.benchmarks.pipeline;

import dev.fanfare.Topic;

/** The event of every pipeline: about 200 bytes as JSON. */
@Topic("orders")
public record Order(
        long id,
        String customer,
        String product,
        int quantity,
        long cents,
        String currency,
        String street,
        String city,
        boolean express,
        double weight) {}
