package dev.fanfare.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Health;
import dev.fanfare.runtime.Interceptor;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.testing.Handler;
import dev.fanfare.runtime.testing.OrderEvent;
import dev.fanfare.runtime.testing.OrderEvent.OrderPlaced;
import dev.fanfare.runtime.testing.Receipt;
import dev.fanfare.runtime.testing.Receipts;
import dev.fanfare.runtime.testing.Scenario;
import dev.fanfare.runtime.testing.Signup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishingTest {
    private static final Signup ADA = new Signup(42, "pro", "ada@example.com");

    private final Scenario scenario = new Scenario();

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void aPublishedEventReachesItsHandlerAsItWas() {
        AtomicReference<Message<?>> seen = new AtomicReference<>();
        Fanfare fanfare =
                scenario.subscribe("signups/welcome", Handler.of(seen::set)).start();

        MessageId id = fanfare.publisher(Signup.class).publish(ADA);

        await().untilAtomic(seen, org.hamcrest.Matchers.notNullValue());
        Message<?> message = seen.get();
        assertThat(message.id()).isEqualTo(id);
        assertThat(message.event()).isEqualTo(ADA);
        assertThat(message.key()).isEmpty();
        assertThat(message.attributes()).containsEntry("plan", "pro").containsEntry("ce-type", "signups");
        assertThat(message.publishedAt()).isEqualTo(scenario.time().now());
        assertThat(message.attempt()).isEqualTo(1);
        assertThat(message.topic()).isEqualTo("signups");
        assertThat(message.subscription()).isEqualTo("welcome");
        await().until(() -> scenario.broker().queue("signups/welcome").ids("ack"), List.of(id.value())::equals);
    }

    @Test
    void aMessageIsACloudEventInBinaryModeWithTheEventAsItsBody() {
        MessageId id = scenario.start().publisher(Signup.class).publish(ADA);

        OutboundMessage sent = scenario.broker().published().get(0);
        assertThat(text(sent)).isEqualTo("{\"userId\":42,\"plan\":\"pro\",\"email\":\"ada@example.com\"}");
        assertThat(sent.id()).isEqualTo(id.value());
        assertThat(sent.attributes())
                .isEqualTo(Map.of(
                        "ce-specversion", "1.0",
                        "ce-id", id.value(),
                        "ce-source", "/user",
                        "ce-type", "signups",
                        "plan", "pro"));
    }

    @Test
    void aNullAttributeIsLeftOut() {
        scenario.start().publisher(Signup.class).publish(new Signup(1, null, "a"));

        assertThat(scenario.broker().published().get(0).attributes()).doesNotContainKey("plan");
    }

    @Test
    void theOrderingKeyTravelsBesideTheBody() {
        scenario.start().publisher(OrderEvent.class).publish(new OrderPlaced("o-1", 3));

        assertThat(scenario.broker().published().get(0).key()).contains("o-1");
        assertThat(scenario.broker().published().get(0).attributes()).containsEntry("ce-type", "order-placed");
    }

    @Test
    void whatAHandlerPublishesCarriesTheNameOfItsService() {
        Fanfare fanfare = scenario.subscribe("signups/welcome", (messages, publishers) -> {
                    publishers.publisher(Receipt.class).publish(new Receipt("hello"));
                    return null;
                })
                .start();

        fanfare.publisher(Signup.class).publish(ADA);

        await().until(() -> scenario.broker().published().size() == 2);
        assertThat(scenario.broker().published().get(1).attributes()).containsEntry("ce-source", "/desk");
    }

    @Test
    void aTopicInterfaceIsPublishedThrough() {
        scenario.start().topic(Receipts.class).publish(new Receipt("copy"));

        assertThat(scenario.broker().published().get(0).attributes()).containsEntry("ce-type", "copies");
    }

    @Test
    void aTypeWithoutATopicHasNoPublisher() {
        Fanfare fanfare = scenario.start();

        assertThatThrownBy(() -> fanfare.publisher(String.class))
                .isInstanceOf(FanfareException.class)
                .hasMessageContaining("java.lang.String declares no topic")
                .hasMessageContaining("@Topic");
    }

    @Test
    void oneCaseOfASealedEventIsPublishedThroughItsTopic() {
        Fanfare fanfare = scenario.start();

        assertThatThrownBy(() -> fanfare.publisher(OrderPlaced.class))
                .hasMessageContaining("travel on OrderEvent; ask for the publisher of that");
    }

    @Test
    void aTopicInterfaceIsNoEvent() {
        Fanfare fanfare = scenario.start();

        assertThatThrownBy(() -> fanfare.publisher(Receipts.class))
                .hasMessageContaining("ask for topic(Receipts.class)");
    }

    @Test
    void aNullEventIsRefused() {
        Publisher<Signup> publisher = scenario.start().publisher(Signup.class);

        assertThatThrownBy(() -> publisher.publish(null))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("event for topic \"signups\" is null");
    }

    @Test
    void aNullOrderingKeyIsRefused() {
        Publisher<OrderEvent> publisher = scenario.start().publisher(OrderEvent.class);

        assertThatThrownBy(() -> publisher.publish(new OrderPlaced(null, 1)))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("ordering key \"orderId\"")
                .hasMessageContaining("is null");
    }

    @Test
    void aMessageIsMeasuredWithItsAttributes() {
        Publisher<Receipt> publisher = scenario.start().publisher(Receipt.class);
        publisher.publish(new Receipt(""));
        OutboundMessage empty = scenario.broker().published().get(0);
        int overhead = empty.body().length
                + empty.attributes().entrySet().stream()
                        .mapToInt(each -> each.getKey().length()
                                + "String".length()
                                + each.getValue().length())
                        .sum();

        publisher.publish(new Receipt("x".repeat(262_144 - overhead)));
        assertThatThrownBy(() -> publisher.publish(new Receipt("x".repeat(262_145 - overhead))))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("is 262145 bytes")
                .hasMessageContaining("limit is 262144");
        assertThat(scenario.broker().published()).hasSize(2);
    }

    @Test
    void aBrokersRefusalIsAnExceptionWithItsCauseAndShowsInHealth() {
        Fanfare fanfare = scenario.start();
        IllegalStateException refusal = new IllegalStateException("quota");
        scenario.broker().failPublishing(Optional.of(refusal));

        assertThatThrownBy(() -> fanfare.publisher(Signup.class).publish(ADA))
                .isInstanceOf(PublishException.class)
                .hasMessage("Publishing to topic \"signups\" failed: quota")
                .hasCause(refusal);
        assertThat(publisher(fanfare, "signups").state()).isEqualTo(Health.State.DOWN);
        assertThat(publisher(fanfare, "signups").reason()).contains("quota");

        scenario.broker().failPublishing(Optional.empty());
        fanfare.publisher(Signup.class).publish(ADA);
        assertThat(publisher(fanfare, "signups").state()).isEqualTo(Health.State.UP);
    }

    @Test
    void publishAsyncThrowsNothingItself() {
        Publisher<Signup> publisher = scenario.start().publisher(Signup.class);

        CompletionStage<MessageId> refused = publisher.publishAsync(null);

        assertThat(refused.toCompletableFuture())
                .isCompletedExceptionally()
                .failsWithin(java.time.Duration.ZERO)
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withCauseInstanceOf(PublishException.class);
    }

    @Test
    void publishAsyncCompletesOnceTheBrokerHasAccepted() {
        Publisher<Signup> publisher = scenario.start().publisher(Signup.class);
        CompletableFuture<Void> accepted = new CompletableFuture<>();
        scenario.broker().acceptWhen(accepted);

        CompletableFuture<MessageId> id = publisher.publishAsync(ADA).toCompletableFuture();

        assertThat(id).isNotDone();
        accepted.complete(null);
        assertThat(id).isCompleted();
    }

    @Test
    void publishAllSendsAtOnceAndReportsEachEvent() {
        Publisher<Receipt> publisher = scenario.start().publisher(Receipt.class);

        List<PublishResult> results =
                publisher.publishAll(Arrays.asList(new Receipt("one"), null, new Receipt(null), new Receipt("two")));

        assertThat(results).extracting(PublishResult::isAccepted).containsExactly(true, false, false, true);
        assertThat(results.get(1).failure().orElseThrow()).hasMessageContaining("is null");
        assertThat(results.get(2).failure().orElseThrow()).hasMessageContaining("Receipt.text is null");
        assertThat(scenario.broker().calls()).containsExactly(2);
        assertThat(scenario.broker().published())
                .extracting(PublishingTest::text)
                .containsExactly("{\"text\":\"one\"}", "{\"text\":\"two\"}");
        assertThat(results.get(3).id().orElseThrow().value())
                .isEqualTo(scenario.broker().published().get(1).id());
    }

    @Test
    void publishAllReportsTheBrokersRefusals() {
        Publisher<Receipt> publisher = scenario.start().publisher(Receipt.class);
        scenario.broker().failPublishing(Optional.of(new IllegalStateException("quota")));

        List<PublishResult> results = publisher.publishAll(List.of(new Receipt("one"), new Receipt("two")));

        assertThat(results)
                .allSatisfy(result -> assertThat(result.failure().orElseThrow()).hasMessageContaining("quota"));
    }

    @Test
    void interceptorsWrapPublishingTheFirstOneOutermost() {
        List<String> order = new CopyOnWriteArrayList<>();
        scenario.interceptor(recording("outer", order))
                .interceptor(recording("inner", order))
                .start()
                .publisher(Signup.class)
                .publish(ADA);

        assertThat(order).containsExactly("outer", "inner");
    }

    @Test
    void anInterceptorThatThrowsFailsItsMessageOnly() {
        Publisher<Receipt> publisher = scenario.interceptor(new Interceptor() {
                    @Override
                    public Sending aroundPublish(Sending next) {
                        return message -> {
                            if (new String(message.body(), StandardCharsets.UTF_8).contains("bad")) {
                                throw new IllegalArgumentException("no bad receipts");
                            }
                            return next.send(message);
                        };
                    }
                })
                .start()
                .publisher(Receipt.class);

        List<PublishResult> results =
                publisher.publishAll(List.of(new Receipt("good"), new Receipt("bad"), new Receipt("fine")));

        assertThat(results).extracting(PublishResult::isAccepted).containsExactly(true, false, true);
        assertThat(results.get(1).failure().orElseThrow()).hasMessageContaining("no bad receipts");
    }

    @Test
    void publishAfterCloseFailsAtOnce() {
        Fanfare fanfare = scenario.start();
        Publisher<Signup> publisher = fanfare.publisher(Signup.class);
        fanfare.close();

        assertThatThrownBy(() -> publisher.publish(ADA))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("Fanfare is closed")
                .hasMessageContaining("signups");
        assertThat(publisher.publishAll(List.of(ADA)).get(0).failure().orElseThrow())
                .hasMessageContaining("Fanfare is closed");
    }

    @Test
    void anInterruptedPublisherSaysThatTheOutcomeIsUnknown() {
        Publisher<Signup> publisher = scenario.start().publisher(Signup.class);
        CompletableFuture<Void> accepted = new CompletableFuture<>();
        scenario.broker().acceptWhen(accepted);

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> publisher.publish(ADA))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("may have accepted");
        assertThat(Thread.interrupted()).isTrue();
        accepted.completeExceptionally(new IOException("too late"));
    }

    private static Interceptor recording(String name, List<String> order) {
        return new Interceptor() {
            @Override
            public Sending aroundPublish(Sending next) {
                return message -> {
                    order.add(name);
                    return next.send(message);
                };
            }
        };
    }

    private static Health.Entry publisher(Fanfare fanfare, String topic) {
        return fanfare.health().entries().stream()
                .filter(entry ->
                        entry.kind().equals("publisher") && entry.name().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static String text(OutboundMessage message) {
        return new String(message.body(), StandardCharsets.UTF_8);
    }
}
