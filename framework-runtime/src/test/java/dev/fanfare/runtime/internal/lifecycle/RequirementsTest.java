package dev.fanfare.runtime.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.testing.FakeBroker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequirementsTest {
    private static final Filter PRO = new Filter("plan = 'pro'", new Filter.In("plan", List.of("pro")));

    @Test
    void aSubscriptionToSomeOfATopicsEventsNeedsFilters() {
        assertThat(unmet(List.of(), Optional.empty())).isEmpty();
        assertThat(unmet(List.of("sent"), Optional.empty()))
                .singleElement()
                .asString()
                .contains("parcels/track", "needs filters");
        assertThat(unmet(List.of(), Optional.of(PRO)))
                .singleElement()
                .asString()
                .contains("needs filters");
    }

    private static List<String> unmet(List<String> eventNames, Optional<Filter> filter) {
        FakeBroker broker = new FakeBroker();
        broker.with(new Capabilities(true, true, false, 1_024));
        return Requirements.unmet(topology(eventNames, filter), broker);
    }

    private static Topology topology(List<String> eventNames, Optional<Filter> filter) {
        Topology.Topic parcels = new Topology.Topic(
                "parcels",
                Optional.empty(),
                Guarantee.AT_LEAST_ONCE,
                "test.Parcel",
                List.of("sent", "returned"),
                Optional.empty(),
                List.of(),
                "#/schemas/test.Parcel",
                List.of(),
                "test/Parcel.java#Parcel");
        Topology.Subscription track = new Topology.Subscription(
                "parcels",
                "track",
                Optional.empty(),
                "test",
                "test.Tracking#track",
                eventNames,
                filter,
                false,
                16,
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                new Topology.Retry(10, Duration.ofSeconds(10), Duration.ofMinutes(10), List.of()),
                new Topology.DeadLetterQueue(Duration.ofDays(14)),
                List.of(),
                "test/Tracking.java#track");
        return new Topology("1.0", "test", List.of(parcels), List.of(track), List.of(), Map.of());
    }
}
