package dev.fanfare.infra.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.Guarantee;
import dev.fanfare.infra.testing.Given;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AwsNamesTest {
    private final AwsNames names = new AwsNames("live-");

    @Test
    void namesSayWhatIsWhat() {
        assertThat(names.topic(Given.topic("orders", Guarantee.AT_LEAST_ONCE, Optional.empty())))
                .isEqualTo("live-orders");
        assertThat(names.topic(Given.topic("orders", Guarantee.AT_LEAST_ONCE, Optional.of("id"))))
                .isEqualTo("live-orders.fifo");
        assertThat(names.topic(Given.topic("orders", Guarantee.EXACTLY_ONCE, Optional.empty())))
                .isEqualTo("live-orders.fifo");
        assertThat(names.queue(Given.subscription("orders", "ship"), false)).isEqualTo("live-orders_ship");
        assertThat(names.deadLetters(Given.subscription("orders", "ship"), true))
                .isEqualTo("live-orders_ship_dead.fifo");
    }

    @Test
    void longNamesAreShortenedAndStayDifferent() {
        String topic = "t".repeat(63);
        Set<String> all = new HashSet<>();
        for (String name : List.of("s".repeat(63), "s".repeat(62), "s".repeat(62) + "x")) {
            for (boolean fifo : List.of(true, false)) {
                all.add(names.queue(Given.subscription(topic, name), fifo));
                all.add(names.deadLetters(Given.subscription(topic, name), fifo));
            }
        }

        assertThat(all).hasSize(12).allMatch(name -> name.matches("[A-Za-z0-9_-]{1,75}(\\.fifo|.{0,5})"));
    }

    @Test
    void aNameThatLooksLikeAShortenedOneIsAnother() {
        var subscription = Given.subscription("t".repeat(50), "s".repeat(40));
        String shortened = names.queue(subscription, false);
        String own = shortened.substring("live-".length());
        var lookalike = Given.subscription("t".repeat(50), own.substring(51).replace('_', '-'));

        assertThat(shortened).hasSize(80);
        assertThat(names.queue(lookalike, false)).hasSize(80).isNotEqualTo(shortened);
        // No name that a topic and a subscription can have has two of these after each other.
        assertThat(own).matches("t{50}_s{10}__[0-9a-f]{12}");
    }

    @Test
    void aKeyThatIsNoGroupIdIsHashed() {
        assertThat(AwsNames.id("user-42/a.b")).isEqualTo("user-42/a.b");
        assertThat(AwsNames.id("x".repeat(128))).hasSize(128).isEqualTo("x".repeat(128));
        for (String key : List.of("x".repeat(129), "a b", "\u00fc", "", "tab\t")) {
            assertThat(AwsNames.fits(key)).isFalse();
            assertThat(AwsNames.id(key)).hasSize(43).matches("[A-Za-z0-9_-]+");
        }
        assertThat(AwsNames.id("a b")).isNotEqualTo(AwsNames.id("a c"));
    }
}
