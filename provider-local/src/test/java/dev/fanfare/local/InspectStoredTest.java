package dev.fanfare.local;

import static dev.fanfare.local.Given.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.local.inspect.DeadLetterFilter;
import dev.fanfare.local.inspect.DeadLetterQuery;
import dev.fanfare.local.inspect.HeldMessage;
import dev.fanfare.local.inspect.MessagePage;
import dev.fanfare.local.inspect.MessageQuery;
import dev.fanfare.local.inspect.MessageState;
import dev.fanfare.local.inspect.SubscriptionIntrospection;
import dev.fanfare.local.inspect.SubscriptionStatus;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on disk is seen as what is in memory, also after a start. */
class InspectStoredTest {
    private static final Topology.Topic TOPIC = Given.topic("orders");

    @TempDir
    Path folder;

    private static SubscriptionIntrospection looking(StoredRig rig) {
        return rig.introspection().subscription(rig.topic().name(), "all").orElseThrow();
    }

    private static String[] numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "m" + i).toArray(String[]::new);
    }

    private static List<String> browsed(SubscriptionIntrospection looking) {
        List<String> ids = new ArrayList<>();
        MessageQuery query = MessageQuery.first(333);
        MessagePage page = looking.messages(query);
        while (true) {
            page.messages().forEach(message -> ids.add(message.id().value()));
            if (page.next().isEmpty()) {
                return ids;
            }
            page = looking.messages(query.after(page.next().get()));
        }
    }

    @Test
    void afterAStartEverythingIsSeenThatIsLeft() {
        try (StoredRig first = StoredRig.in(folder, TOPIC)) {
            first.publish(numbered(0, 5_000));
            Source source = first.open();
            List<Delivery> fetched = first.fetch(source, 1_500);
            fetched.subList(0, 1_200).forEach(delivery -> source.ack(delivery));
            source.retry(fetched.get(1_200), Duration.ofHours(1));
            source.deadLetter(fetched.get(1_201), "{}");
            first.settle();
            try (StoredRig second = first.restarted()) {
                SubscriptionIntrospection looking = looking(second);
                SubscriptionStatus status = looking.status();

                assertThat(status.waiting()).isEqualTo(3_500);
                assertThat(status.delayed()).isEqualTo(299);
                assertThat(status.deadLetters()).isEqualTo(1);
                assertThat(status.counts().published()).isZero();
                List<String> expected = new ArrayList<>(List.of(numbered(1_200, 5_000)));
                expected.remove("m1201");
                assertThat(browsed(looking)).isEqualTo(expected);
                HeldMessage delayed = looking.find(new MessageId("m1200")).get(0);
                assertThat(delayed.state()).isEqualTo(MessageState.DELAYED);
                assertThat(delayed.attempts()).isEqualTo(1);
                assertThat(delayed.until()).contains(second.time.now().plus(Duration.ofHours(1)));
                assertThat(delayed.body()).isEqualTo(Given.body("m1200"));
                assertThat(looking.find(new MessageId("m4999")))
                        .extracting(HeldMessage::state)
                        .containsExactly(MessageState.WAITING);
                assertThat(looking.find(new MessageId("m3"))).isEmpty();
                assertThat(looking.deadLetters().list(DeadLetterQuery.oldest(9)).letters())
                        .hasSize(1);
            }
        }
    }

    @Test
    void theBacklogIsCountedDownToNothingAfterAStart() {
        try (StoredRig first = StoredRig.in(folder, Given.orderedTopic("orders"))) {
            first.publish(IntStream.range(0, 3_000)
                    .mapToObj(i -> keyed("m" + i, "k" + i % 2))
                    .toArray(OutboundMessage[]::new));
            try (StoredRig second = first.restarted()) {
                SubscriptionIntrospection looking = looking(second);
                assertThat(looking.status().waiting()).isEqualTo(3_000);
                Source source = second.open();
                for (int left = 3_000; left > 0; left -= 2) {
                    List<Delivery> fetched = second.fetch(source, 2);
                    assertThat(fetched).hasSize(2);
                    fetched.forEach(source::ack);
                }
                second.settle();

                assertThat(looking.status().backlog()).isZero();
                assertThat(looking.status().counts().handled()).isEqualTo(3_000);
                assertThat(browsed(looking)).isEmpty();
            }
        }
    }

    @Test
    void aPauseSurvivesAStartAndAKillAndSoDoesItsEnd(@TempDir Path copies) {
        StoredRig rig = StoredRig.in(folder, TOPIC);
        looking(rig).pause();
        rig.publish("a");
        rig = rig.restarted();
        assertThat(looking(rig).status().pausedSince()).contains(rig.time.now());
        assertThat(rig.drainedIds()).isEmpty();

        rig = rig.killed(copies.resolve("paused"));
        assertThat(looking(rig).status().pausedSince()).contains(rig.time.now());

        looking(rig).resume();
        rig = rig.killed(copies.resolve("resumed"));
        assertThat(looking(rig).status().pausedSince()).isEmpty();
        assertThat(rig.drainedIds()).containsExactly("a");
        rig.close();
    }

    @Test
    void deadLettersOfAnEarlierRunAreGroupedFilteredAndReplayedFromDisk() {
        try (StoredRig first = StoredRig.in(folder, TOPIC)) {
            first.publish(numbered(0, 30));
            Source source = first.open();
            first.fetch(source, 30)
                    .forEach(delivery -> source.deadLetter(
                            delivery,
                            "{\"reason\":\"r" + delivery.brokerId()
                                    + "\",\"exception\":\"shop.E"
                                    + Integer.parseInt(delivery.brokerId().substring(1)) % 3
                                    + "\",\"subscription\":\"orders/all\",\"attempts\":1,\"firstFailure\":\"2026-01-01T00:00:00Z\","
                                    + "\"lastFailure\":\"2026-01-01T00:00:00Z\"}"));
            first.settle();
            try (StoredRig second = first.restarted()) {
                var letters = looking(second).deadLetters();

                assertThat(letters.groups())
                        .extracting(group -> group.exception() + " " + group.count() + " " + group.reason())
                        .containsExactly("shop.E0 10 rm27", "shop.E1 10 rm28", "shop.E2 10 rm29");
                assertThat(letters.count(DeadLetterFilter.ALL.reason("rm1"))).isEqualTo(11);
                assertThat(letters.purge(DeadLetterFilter.ALL.reason("rm1"))).isEqualTo(11);
                assertThat(letters.replay(DeadLetterFilter.ALL.exception("shop.E0")))
                        .isEqualTo(7);
                assertThat(second.drainedIds()).containsExactly("m0", "m3", "m6", "m9", "m21", "m24", "m27");
                try (StoredRig third = second.restarted()) {
                    assertThat(looking(third).deadLetters().count(DeadLetterFilter.ALL))
                            .isEqualTo(12);
                }
            }
        }
    }
}
