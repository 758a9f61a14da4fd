package dev.fanfare.local;

import static dev.fanfare.local.Given.keyed;
import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.fetch;
import static dev.fanfare.local.Rig.fetchOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.Guarantee;
import dev.fanfare.local.inspect.Counts;
import dev.fanfare.local.inspect.Introspection;
import dev.fanfare.local.inspect.Rates;
import dev.fanfare.local.inspect.SubscriptionStatus;
import dev.fanfare.local.inspect.TopicStatus;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a subscription is said to hold is what it holds. */
class InspectStatusTest {
    private final Rig rig = Rig.of(Given.topic("orders"));
    private final Introspection looking = rig.broker.introspection(rig.time);

    private SubscriptionStatus status() {
        return looking.subscription("orders", "all").orElseThrow().status();
    }

    @Test
    void topicsAndTheirSubscriptionsAreListedByName() {
        Topology.Topic topic = Given.orderedTopic("clicks");
        Rig other = new Rig(Given.topology(topic, Given.subscription(topic, "b"), Given.subscription(topic, "a")));
        Introspection others = other.broker.introspection(other.time);

        assertThat(others.topics())
                .containsExactly(
                        new TopicStatus("clicks", Guarantee.AT_LEAST_ONCE, true, List.of("clicks"), List.of("a", "b")));
        assertThat(others.subscriptions()).extracting(SubscriptionStatus::name).containsExactly("a", "b");
        assertThat(others.subscription("clicks", "c")).isEmpty();
        assertThat(others.subscription("nobody", "a")).isEmpty();
    }

    @Test
    void anEmptySubscriptionHasNothing() {
        SubscriptionStatus status = status();

        assertThat(status.backlog()).isZero();
        assertThat(status.oldestAge()).isEmpty();
        assertThat(status.consumers()).isZero();
        assertThat(status.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0));
        assertThat(status.rates()).isEqualTo(Rates.NONE);
        assertThat(status.pausedSince()).isEmpty();
    }

    @Test
    void eachMessageIsCountedWhereItIs() {
        Source source = rig.open();
        rig.publish("a", "b", "c", "d", "e");
        List<Delivery> fetched = fetch(source, 4);
        done(source.ack(fetched.get(0)));
        done(source.retry(fetched.get(1), Duration.ofMinutes(1)));
        done(source.deadLetter(fetched.get(2), rig.diagnostics("bad", 1)));

        SubscriptionStatus status = status();

        assertThat(status.waiting()).isEqualTo(1);
        assertThat(status.inFlight()).isEqualTo(1);
        assertThat(status.delayed()).isEqualTo(1);
        assertThat(status.deadLetters()).isEqualTo(1);
        assertThat(status.backlog()).isEqualTo(3);
        assertThat(status.consumers()).isEqualTo(1);
        assertThat(status.counts()).isEqualTo(new Counts(5, 4, 1, 2, 1, 0));
    }

    @Test
    void whatIsGivenBackWasNotDelivered() {
        Source source = rig.open();
        rig.publish("a");
        done(source.release(fetchOne(source)));

        assertThat(status().counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
        assertThat(status().waiting()).isEqualTo(1);
    }

    @Test
    void aLapsedLeaseIsAFailedAttempt() {
        Source source = rig.open();
        rig.publish("a");
        fetchOne(source);
        rig.advance(Given.ACK_DEADLINE);

        assertThat(status().counts()).isEqualTo(new Counts(1, 1, 0, 1, 0, 0));
        assertThat(status().waiting()).isEqualTo(1);
        assertThat(status().inFlight()).isZero();
    }

    @Test
    void anExtendedLeaseIsInFlightOnce() {
        Source source = rig.open();
        rig.publish("a", "b");
        List<Delivery> fetched = fetch(source, 2);
        done(source.extend(fetched));

        assertThat(status().inFlight()).isEqualTo(2);
        done(source.ack(fetched.get(0)));
        assertThat(status().inFlight()).isEqualTo(1);
        assertThat(status().counts()).isEqualTo(new Counts(2, 2, 1, 0, 0, 0));
    }

    @Test
    void whatExpiresIsCountedAndGone() {
        rig.publish("a");
        rig.advance(Given.RETENTION);

        assertThat(status().waiting()).isZero();
        assertThat(status().counts().expired()).isEqualTo(1);
    }

    @Test
    void theOldestIsTheOldestWhereverItIs() {
        Source source = rig.open();
        rig.publish("a");
        rig.advance(Duration.ofSeconds(5));
        rig.publish("b");
        rig.advance(Duration.ofSeconds(5));
        assertThat(status().oldestAge()).contains(Duration.ofSeconds(10));

        Delivery first = fetchOne(source);
        assertThat(status().oldestAge()).contains(Duration.ofSeconds(10));

        done(source.retry(first, Duration.ofMinutes(1)));
        assertThat(status().oldestAge()).contains(Duration.ofSeconds(10));

        rig.advance(Duration.ofMinutes(1));
        done(source.ack(fetchOne(source)));
        assertThat(status().oldestAge()).contains(Duration.ofSeconds(65));
    }

    @Test
    void theOldestOfItsKeyIsTheOldestAlthoughItStandsBehindYoungerOnes() {
        Rig ordered = Rig.of(Given.orderedTopic("clicks"));
        Source source = ordered.open();
        ordered.publish(keyed("a1", "a"), keyed("a2", "a"));
        ordered.advance(Duration.ofSeconds(5));
        ordered.publish(keyed("b1", "b"), keyed("c1", "c"));
        done(source.ack(fetchOne(source)));

        SubscriptionStatus status =
                ordered.broker.introspection(ordered.time).subscriptions().get(0);

        assertThat(status.oldestAge()).contains(Duration.ofSeconds(5));
        assertThat(status.waiting()).isEqualTo(3);
    }

    @Test
    void onlyWhatTheSubscriptionWantsIsItsBacklog() {
        Topology.Topic topic = Given.topic("clicks");
        Rig filtered = new Rig(Given.topology(
                topic,
                Given.filtered(topic, "all", new Filter.In("plan", List.of("pro"))),
                Given.subscription(topic, "b")));
        for (int i = 0; i < 3_000; i++) {
            filtered.publish(Given.message("m" + i, Map.of("plan", i % 3 == 0 ? "pro" : "free")));
        }

        List<SubscriptionStatus> both =
                filtered.broker.introspection(filtered.time).subscriptions();

        assertThat(both.get(0).waiting()).isEqualTo(1_000);
        assertThat(both.get(0).counts().published()).isEqualTo(1_000);
        assertThat(both.get(1).waiting()).isEqualTo(3_000);
    }

    @Test
    void aLongBacklogIsCountedOnItsWayDown() {
        Source source = rig.open();
        rig.publish(IntStream.range(0, 3_000).mapToObj(i -> "m" + i).toArray(String[]::new));
        assertThat(status().waiting()).isEqualTo(3_000);

        for (int left = 3_000; left > 0; left -= 500) {
            fetch(source, 500).forEach(delivery -> done(source.ack(delivery)));
            assertThat(status().waiting()).isEqualTo(left - 500);
        }
        assertThat(status().counts()).isEqualTo(new Counts(3_000, 3_000, 3_000, 0, 0, 0));
    }

    @Test
    void ratesGoFromAnEarlierLookToThisOne() {
        Source source = rig.open();
        rig.publish("a", "b", "c", "d");
        fetch(source, 4).forEach(delivery -> done(source.ack(delivery)));
        rig.advance(Duration.ofSeconds(2));

        assertThat(status().rates()).isEqualTo(new Rates(Duration.ofSeconds(2), 2, 2, 2, 0));

        rig.publish("e");
        done(source.retry(fetchOne(source), Duration.ofMinutes(1)));
        rig.advance(Duration.ofMinutes(5));
        assertThat(status().rates().over()).isEqualTo(Duration.ofMinutes(5));
        rig.advance(Duration.ofSeconds(2));

        assertThat(status().rates()).isEqualTo(new Rates(Duration.ofSeconds(2), 0, 0, 0, 0));
    }

    @Test
    void aLookJustBeforeDoesNotSpoilTheRates() {
        rig.advance(Duration.ofSeconds(4));
        rig.publish("a", "b");
        status();
        rig.advance(Duration.ofMillis(500));

        assertThat(status().rates().over()).isEqualTo(Duration.ofMillis(4_500));
    }

    @Test
    void lookingLeavesEverythingAsItIs() {
        Source source = rig.open();
        rig.publish("a", "b");
        Delivery delivery = fetchOne(source);
        for (int i = 0; i < 3; i++) {
            status();
            looking.subscriptions();
        }

        assertThat(delivery.attempt()).isEqualTo(1);
        done(source.ack(delivery));
        Delivery next = fetchOne(source);
        assertThat(next.brokerId()).isEqualTo("b");
        assertThat(next.attempt()).isEqualTo(1);
        assertThat(Optional.of(next.body())).contains(Given.body("b"));
    }
}
