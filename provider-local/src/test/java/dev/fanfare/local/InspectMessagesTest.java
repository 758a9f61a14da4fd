package dev.fanfare.local;

import static dev.fanfare.local.Given.keyed;
import static dev.fanfare.local.Given.message;
import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.fetch;
import static dev.fanfare.local.Rig.fetchOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.local.inspect.HeldMessage;
import dev.fanfare.local.inspect.MessagePage;
import dev.fanfare.local.inspect.MessageQuery;
import dev.fanfare.local.inspect.MessageState;
import dev.fanfare.local.inspect.SubscriptionIntrospection;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Browsing shows every message, once, as it is, and leaves it so. */
class InspectMessagesTest {
    private final Rig rig = Rig.of(Given.topic("orders"));
    private final SubscriptionIntrospection looking =
            rig.broker.introspection(rig.time).subscription("orders", "all").orElseThrow();

    private static List<HeldMessage> all(SubscriptionIntrospection looking, MessageQuery first) {
        List<HeldMessage> all = new ArrayList<>();
        MessagePage page = looking.messages(first);
        all.addAll(page.messages());
        while (page.next().isPresent()) {
            page = looking.messages(first.after(page.next().get()));
            all.addAll(page.messages());
        }
        return all;
    }

    private static List<String> ids(List<HeldMessage> messages) {
        return messages.stream().map(message -> message.id().value()).toList();
    }

    private static String[] numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "m" + i).toArray(String[]::new);
    }

    @Test
    void aMessageIsShownAsItWasPublished() {
        rig.publish(new OutboundMessage("a", Given.body("ä漢"), Map.of("ce-id", "a", "plan", "pro"), Optional.of("k")));

        HeldMessage shown = looking.messages(MessageQuery.first(1)).messages().get(0);

        assertThat(shown.id()).isEqualTo(new MessageId("a"));
        assertThat(shown.body()).isEqualTo(Given.body("ä漢"));
        assertThat(shown.attributes()).isEqualTo(Map.of("ce-id", "a", "plan", "pro"));
        assertThat(shown.key()).contains("k");
        assertThat(shown.attempts()).isZero();
        assertThat(shown.state()).isEqualTo(MessageState.WAITING);
        assertThat(shown.until()).isEmpty();
        assertThat(shown.publishedAt()).contains(rig.time.now());
        assertThat(shown.expiresAt()).isEqualTo(rig.time.now().plus(Given.RETENTION));
    }

    @Test
    void eachStateIsShownWithItsEnd() {
        Source source = rig.open();
        rig.publish("a", "b", "c", "d");
        List<Delivery> fetched = fetch(source, 3);
        done(source.retry(fetched.get(0), Duration.ofMinutes(1)));
        done(source.deadLetter(fetched.get(2), rig.diagnostics("bad", 1)));

        List<HeldMessage> shown = looking.messages(MessageQuery.first(10)).messages();

        assertThat(ids(shown)).containsExactly("a", "b", "d");
        assertThat(shown)
                .extracting(HeldMessage::state)
                .containsExactly(MessageState.DELAYED, MessageState.IN_FLIGHT, MessageState.WAITING);
        assertThat(shown)
                .extracting(HeldMessage::until)
                .containsExactly(
                        Optional.of(rig.time.now().plus(Duration.ofMinutes(1))),
                        Optional.of(rig.time.now().plus(Given.ACK_DEADLINE)),
                        Optional.empty());
        assertThat(shown).extracting(HeldMessage::attempts).containsExactly(1, 1, 0);
        assertThat(shown.get(0).body()).isEqualTo(Given.body("a"));
    }

    @Test
    void onlyTheStatesAskedForAreShown() {
        Source source = rig.open();
        rig.publish("a", "b", "c");
        done(source.retry(fetchOne(source), Duration.ofMinutes(1)));
        fetchOne(source);

        assertThat(ids(all(looking, MessageQuery.first(1).of(MessageState.DELAYED))))
                .containsExactly("a");
        assertThat(ids(all(looking, MessageQuery.first(1).of(MessageState.IN_FLIGHT))))
                .containsExactly("b");
        assertThat(ids(all(looking, MessageQuery.first(1).of(MessageState.WAITING))))
                .containsExactly("c");
        assertThat(ids(all(looking, MessageQuery.first(1).of(MessageState.WAITING, MessageState.DELAYED))))
                .containsExactly("a", "c");
    }

    @Test
    void aLongBacklogIsShownOnceInItsOrderWhateverThePage() {
        rig.publish(numbered(3_000));

        for (int limit : new int[] {1_000, 77}) {
            assertThat(ids(all(looking, MessageQuery.first(limit)))).containsExactly(numbered(3_000));
        }
    }

    @Test
    void aFullLastPageHasNoNext() {
        rig.publish("a", "b");

        assertThat(looking.messages(MessageQuery.first(2)).next()).isEmpty();
        assertThat(looking.messages(MessageQuery.first(1)).next()).isPresent();
    }

    @Test
    void messagesBehindOthersOfTheirKeyAreShown() {
        Rig ordered = Rig.of(Given.orderedTopic("clicks"));
        SubscriptionIntrospection clicks = ordered.broker
                .introspection(ordered.time)
                .subscription("clicks", "all")
                .orElseThrow();
        List<OutboundMessage> messages = IntStream.range(0, 2_600)
                .mapToObj(i -> keyed("m" + i, "k" + i % 3))
                .toList();
        ordered.publish(messages.toArray(OutboundMessage[]::new));
        Source source = ordered.open();
        Delivery first = fetchOne(source);
        Delivery second = fetchOne(source);
        done(source.retry(first, Duration.ofMinutes(1)));

        List<HeldMessage> shown = all(clicks, MessageQuery.first(500));

        assertThat(ids(shown)).containsExactly(numbered(2_600));
        assertThat(shown.get(0).state()).isEqualTo(MessageState.DELAYED);
        assertThat(shown.get(1).state()).isEqualTo(MessageState.IN_FLIGHT);
        assertThat(shown.get(2_599).state()).isEqualTo(MessageState.WAITING);
        assertThat(second.brokerId()).isEqualTo("m1");
        assertThat(clicks.status().waiting()).isEqualTo(2_598);
    }

    @Test
    void aPageIsBoundedByItsBytes() {
        byte[] large = new byte[200_000];
        java.util.Arrays.fill(large, (byte) 'x');
        for (int i = 0; i < 50; i++) {
            rig.publish(new OutboundMessage("m" + i, large, Map.of(), Optional.empty()));
        }

        MessagePage first = looking.messages(MessageQuery.first(50));

        assertThat(first.messages()).hasSize(MessageQuery.MOST_BYTES / large.length + 1);
        assertThat(ids(all(looking, MessageQuery.first(50)))).containsExactly(numbered(50));
    }

    @Test
    void browsingChangesNothing() {
        Source source = rig.open();
        rig.publish("a", "b", "c");
        Delivery failed = fetchOne(source);
        done(source.retry(failed, Duration.ofMinutes(1)));
        Delivery out = fetchOne(source);
        List<HeldMessage> before = all(looking, MessageQuery.first(1));
        for (int i = 0; i < 5; i++) {
            all(looking, MessageQuery.first(2));
            looking.find(new MessageId("a"));
        }

        assertThat(all(looking, MessageQuery.first(1)))
                .usingRecursiveComparison()
                .isEqualTo(before);
        done(source.ack(out));
        rig.advance(Duration.ofMinutes(1));
        List<Delivery> left = fetch(source, 9);
        assertThat(Rig.ids(left)).containsExactly("a", "c");
        assertThat(left).extracting(Delivery::attempt).containsExactly(2, 1);
    }

    @Test
    void oneMessageIsFoundDeadOrAlive() {
        Source source = rig.open();
        rig.publish(message("a"), message("b"), message("a"));
        Delivery first = fetchOne(source);
        done(source.deadLetter(first, rig.diagnostics("bad", 1)));

        List<HeldMessage> found = looking.find(new MessageId("a"));

        assertThat(found).extracting(HeldMessage::state).containsExactly(MessageState.WAITING, MessageState.DEAD);
        assertThat(found).allSatisfy(each -> assertThat(each.body()).isEqualTo(Given.body("a")));
        assertThat(found.get(1).publishedAt()).isEmpty();
        assertThat(found.get(1).until()).contains(rig.time.now().plus(Given.DEAD_LETTER_RETENTION));
        assertThat(looking.find(new MessageId("nobody"))).isEmpty();
    }

    @Test
    void aHandledMessageIsNotFoundAlthoughAnotherSubscriptionHasIt() {
        Topology.Topic topic = Given.topic("clicks");
        Rig two = new Rig(Given.topology(topic, Given.subscription(topic, "all"), Given.subscription(topic, "b")));
        two.publish("a", "c");
        Source source = two.open();
        done(source.ack(fetchOne(source)));

        assertThat(looking(two, "all").find(new MessageId("a"))).isEmpty();
        assertThat(looking(two, "b").find(new MessageId("a"))).hasSize(1);
        assertThat(ids(all(looking(two, "all"), MessageQuery.first(9)))).containsExactly("c");
    }

    private static SubscriptionIntrospection looking(Rig rig, String name) {
        return rig.broker
                .introspection(rig.time)
                .subscription(rig.topic().name(), name)
                .orElseThrow();
    }

    @Test
    void aMessageDeepInTheBacklogIsFound() {
        rig.publish(numbered(2_700));

        assertThat(looking.find(new MessageId("m2650")))
                .extracting(HeldMessage::state)
                .containsExactly(MessageState.WAITING);
    }

    @Test
    void whoeverBrowsesWhileOthersWorkSeesWhatStaysAndLosesNothing() throws InterruptedException {
        Topology.Topic topic = Given.topic("clicks");
        Rig busy = new Rig(Given.topology(topic, Given.subscription(topic, "all")));
        SubscriptionIntrospection clicks = looking(busy, "all");
        busy.publish(numbered(500));
        Source holder = busy.open();
        // Held for good: whoever browses has to see these every time.
        List<Delivery> held = fetch(holder, 500);
        AtomicBoolean browsing = new AtomicBoolean(true);
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        Thread worker = new Thread(() -> {
            Source source = busy.open();
            try {
                for (int i = 0; browsing.get(); i++) {
                    busy.transport
                            .publishWaiting(topic, List.of(message("w" + i)))
                            .forEach(stage -> stage.toCompletableFuture().join());
                    List<Delivery> fetched =
                            source.fetch(4).toCompletableFuture().join();
                    fetched.forEach(delivery -> {
                        if (delivery.attempt() > 1) {
                            throw new AssertionError(delivery.brokerId() + " was delivered twice");
                        }
                        source.ack(delivery).toCompletableFuture().join();
                    });
                }
            } catch (RuntimeException | AssertionError failure) {
                failures.add(failure);
            }
        });
        worker.start();
        try {
            for (int i = 0; i < 40; i++) {
                List<String> seen = ids(all(clicks, MessageQuery.first(90)));
                assertThat(seen).doesNotHaveDuplicates();
                assertThat(Set.copyOf(seen)).contains(numbered(500));
            }
        } finally {
            browsing.set(false);
            worker.join();
        }

        assertThat(failures).isEmpty();
        held.forEach(delivery -> done(holder.ack(delivery)));
        assertThat(clicks.status().backlog()).isZero();
        assertThat(clicks.status().counts().handled())
                .isEqualTo(clicks.status().counts().published());
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> looking.messages(MessageQuery.first(1).after("nonsense")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"nonsense\" is no cursor that a page gave.");
        assertThatThrownBy(() -> MessageQuery.first(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MessageQuery.first(1_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MessageQuery.first(1).of(MessageState.DEAD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WAITING, IN_FLIGHT and DELAYED");
    }
}
