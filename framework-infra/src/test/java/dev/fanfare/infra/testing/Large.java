package dev.fanfare.infra.testing;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A topology of any size, three subscriptions to a topic, with all kinds of them and with names that are as long as can be. */
public final class Large {
    private static final int LONGEST = 63;

    private Large() {}

    /** So many topics; every second is FIFO, every third subscription has a filter as large as may be. */
    public static Topology topology(int topics) {
        List<Topology.Topic> all = new ArrayList<>();
        List<Topology.Subscription> subscriptions = new ArrayList<>();
        for (int i = 0; i < topics; i++) {
            String name = name("topic", i);
            all.add(Given.topic(
                    name,
                    i % 4 == 3 ? Guarantee.EXACTLY_ONCE : Guarantee.AT_LEAST_ONCE,
                    i % 2 == 1 ? Optional.of("id") : Optional.empty(),
                    "service-" + i % 10));
            for (int j = 0; j < 3; j++) {
                subscriptions.add(Given.subscription(
                        name, name("subscription", j), "service-" + (i + j) % 10, List.of(name), filter(j)));
            }
        }
        return new Topology("1.0", "large", all, subscriptions, List.of(), Map.of());
    }

    /** Every second is as long as a name may be, and differs from the next one only at its end. */
    private static String name(String what, int i) {
        String number = String.format("%04d", i);
        return i % 2 == 0 ? what + "-" + number : what + "-" + "x".repeat(LONGEST - what.length() - 6) + "-" + number;
    }

    private static Optional<Filter> filter(int j) {
        return j == 0
                ? Optional.empty()
                : Optional.of(new Filter(
                        "plan IN (…) AND NOT region PREFIX …",
                        new Filter.And(List.of(
                                new Filter.In("plan", List.of("pro", "it's \"${x}\" %{y}", "\u00fc\\")),
                                new Filter.Not(new Filter.Prefix("region", "eu-"))))));
    }
}
