package dev.fanfare.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.HandlerMethod;
import dev.fanfare.processor.model.ServiceModel;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.model.TopicLink;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.report.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishCycleRuleTest {
    private static final TypeRef TYPE = TypeRef.of("a", "Handlers");

    private static TopicLink topic(String name, String... events) {
        return new TopicLink(
                name,
                TypeRef.of("a", "T"),
                false,
                TypeRef.of("a", "T"),
                List.of(events.length == 0 ? new String[] {name} : events),
                false);
    }

    private static SubscriptionModel nothing(TopicLink from, String name) {
        return subscription(from, name, Optional.empty());
    }

    private static SubscriptionModel publishing(TopicLink from, String name, TopicLink to) {
        return subscription(from, name, Optional.of(to));
    }

    private static SubscriptionModel subscription(TopicLink from, String name, Optional<TopicLink> to) {
        HandlerMethod.Form form = to.isPresent() ? HandlerMethod.Form.ONE : HandlerMethod.Form.NOTHING;
        return new SubscriptionModel(
                from,
                name,
                from.eventNames().equals(List.of(from.name())) ? List.of() : from.eventNames(),
                new HandlerMethod(
                        "on", false, HandlerMethod.Parameter.EVENT, TYPE, new HandlerMethod.Result(form, to, false)),
                Optional.empty(),
                16,
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                new SubscriptionModel.RetryModel(10, Duration.ofSeconds(10), Duration.ofMinutes(10), List.of()),
                Optional.empty(),
                SourceRef.of(TYPE).member("on(" + name + ")"));
    }

    private static List<String> cycles(SubscriptionModel... subscriptions) {
        HandlerClass type = new HandlerClass(
                TYPE, new ServiceModel("s", Optional.empty()), Optional.empty(), Arrays.asList(subscriptions));
        return PublishCycleRule.check(List.of(type)).stream()
                .map(finding -> String.valueOf(finding.values().get(0)))
                .toList();
    }

    @Test
    void aChainIsNoCycle() {
        assertThat(cycles(publishing(topic("a"), "x", topic("b")), nothing(topic("b"), "y")))
                .isEmpty();
    }

    @Test
    void aHandlerThatReturnsItsOwnEventIsACycle() {
        assertThat(cycles(publishing(topic("a"), "x", topic("a")))).containsExactly("a \u2192 x \u2192 a");
    }

    @Test
    void aCycleIsReportedOnceWithItsPathFromTheFirstName() {
        assertThat(cycles(
                        publishing(topic("welcome-mails"), "resend", topic("signups")),
                        publishing(topic("signups"), "send-welcome-email", topic("welcome-mails"))))
                .containsExactly("signups \u2192 send-welcome-email \u2192 welcome-mails \u2192 resend \u2192 signups");
    }

    @Test
    void twoCyclesThroughOneTopicAreTwo() {
        assertThat(cycles(
                        publishing(topic("a"), "x", topic("b")),
                        publishing(topic("a"), "y", topic("c")),
                        publishing(topic("b"), "back", topic("a")),
                        publishing(topic("c"), "back", topic("a"))))
                .containsExactly(
                        "a \u2192 x \u2192 b \u2192 back \u2192 a", "a \u2192 y \u2192 c \u2192 back \u2192 a");
    }

    @Test
    void whatLeadsIntoACycleIsNotPartOfIt() {
        assertThat(cycles(publishing(topic("a"), "in", topic("b")), publishing(topic("b"), "loop", topic("b"))))
                .containsExactly("b \u2192 loop \u2192 b");
    }

    @Test
    void anotherRecordOfTheSameSealedEventIsNoCycle() {
        assertThat(cycles(publishing(topic("orders", "placed"), "pay", topic("orders", "paid"))))
                .isEmpty();
        assertThat(cycles(publishing(topic("orders", "placed", "paid"), "pay", topic("orders", "paid"))))
                .containsExactly("orders \u2192 pay \u2192 orders");
    }

    @Test
    void theOrderOfDeclarationDoesNotMatter() {
        List<SubscriptionModel> all = new ArrayList<>(List.of(
                publishing(topic("a"), "x", topic("b")),
                publishing(topic("b"), "y", topic("c")),
                publishing(topic("c"), "z", topic("a")),
                publishing(topic("c"), "w", topic("b"))));
        List<String> expected = cycles(all.toArray(new SubscriptionModel[0]));
        assertThat(expected).hasSize(2);
        Collections.reverse(all);
        assertThat(cycles(all.toArray(new SubscriptionModel[0]))).isEqualTo(expected);
    }

    @Test
    void aTangleIsReportedInPart() {
        SubscriptionModel[] all = IntStream.range(0, 30)
                .mapToObj(i -> publishing(topic("t" + i), "loop", topic("t" + i)))
                .toArray(SubscriptionModel[]::new);
        assertThat(cycles(all)).hasSize(20);
        assertThat(PublishCycleRule.check(List.of(handlers("A", all))).get(19).hints())
                .containsExactly("\u2026 and 10 more of such cycles.");
    }

    @Test
    void ofALongCycleTheBeginningIsShown() {
        SubscriptionModel[] all = IntStream.range(0, 12)
                .mapToObj(i -> publishing(topic("t" + (i + 10)), "x", topic("t" + ((i + 1) % 12 + 10))))
                .toArray(SubscriptionModel[]::new);
        assertThat(cycles(all))
                .singleElement()
                .asString()
                .startsWith("t10 \u2192 x \u2192 t11 \u2192 x")
                .endsWith("t17 \u2192 x \u2192 \u2026 and 4 more \u2192 t10");
    }

    @Test
    void twoSubscriptionsOfOneNameOnATopicAreReportedAtTheSecond() {
        HandlerClass first = handlers("A", nothing(topic("a"), "x"));
        HandlerClass second = handlers("B", nothing(topic("a"), "x"), nothing(topic("b"), "x"));
        List<Finding> findings = SubscriptionTwiceRule.check(List.of(second, first));
        assertThat(findings)
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .startsWith("[FF-S002] Subscription \"x\" of topic \"a\" is declared twice.");
    }

    private static HandlerClass handlers(String name, SubscriptionModel... subscriptions) {
        return new HandlerClass(
                TypeRef.of("a", name),
                new ServiceModel("s", Optional.empty()),
                Optional.empty(),
                Arrays.asList(subscriptions));
    }
}
