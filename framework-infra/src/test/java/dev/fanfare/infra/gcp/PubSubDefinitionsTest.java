package dev.fanfare.infra.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.Guarantee;
import dev.fanfare.infra.testing.Given;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PubSubDefinitionsTest {
    @Test
    void aSubscriptionIsWhatTheManifestSays() {
        var orders = Given.topic("orders", Guarantee.EXACTLY_ONCE, Optional.of("id"));

        assertThat(PubSubDefinitions.subscription(orders, Given.subscription("orders", "ship")))
                .isEqualTo(new PubSubDefinitions.Subscription(
                        Duration.ofSeconds(30),
                        true,
                        true,
                        "",
                        Duration.ofDays(7),
                        OptionalInt.of(12),
                        Map.of(
                                "fanfare-topic", "orders",
                                "fanfare-subscription", "ship",
                                "fanfare-service", "shop")));
    }

    @Test
    void deadLettersAreKeptAsLongAsTheManifestSays() {
        var dead = PubSubDefinitions.deadLetters(Given.subscription("orders", "ship"));

        assertThat(dead.retention()).isEqualTo(Duration.ofDays(14));
        assertThat(dead.deliveryAttempts()).isEmpty();
        assertThat(dead.labels()).containsEntry("fanfare-dead-letters-of", "orders");
    }

    @Test
    void theNetIsTwoAttemptsWiderThanThePolicyAndWithinWhatPubSubHas() {
        assertThat(IntStream.of(1, 3, 4, 10, 98, 100).map(PubSubDefinitions::deliveryAttempts))
                .containsExactly(5, 5, 6, 12, 100, 100);
    }

    @Test
    void aLabelIsOnlyWhatPubSubTakes() {
        var odd = Given.subscription("orders", "ship", "Mail.Room" + "x".repeat(70), List.of(), Optional.empty());

        assertThat(PubSubDefinitions.deadLetterLabels(odd).get("fanfare-service"))
                .startsWith("mail-roomx")
                .hasSize(63);
    }

    @Test
    void namesSayWhatIsWhatAndNoneIsAnother() {
        PubSubNames names = new PubSubNames("live-");

        assertThat(names.topic("orders")).isEqualTo("live-orders");
        assertThat(names.subscription(Given.subscription("orders", "ship"))).isEqualTo("live-orders.ship");
        assertThat(names.deadLetters(Given.subscription("orders", "ship"))).isEqualTo("live-orders.ship.dead");
        assertThat(names.deadLetters(Given.subscription("orders", "ship")))
                .isNotEqualTo(names.subscription(Given.subscription("orders", "ship-dead")))
                .isNotEqualTo(names.subscription(Given.subscription("orders", "dead")));
    }

    @Test
    void whatPubSubForbidsIsNoName() {
        assertThat(List.of("ab", "google-news", "1st", "a b", "x".repeat(256))).noneMatch(PubSubNames::isLegal);
        assertThat(List.of("abc", "live-google", "a.b_c~d+e%f", "x".repeat(255)))
                .allMatch(PubSubNames::isLegal);
    }
}
