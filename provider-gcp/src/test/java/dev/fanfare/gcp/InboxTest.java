package dev.fanfare.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.pubsub.v1.PubsubMessage;
import com.google.pubsub.v1.ReceivedMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final long LATER = 1_000;

    private final Inbox inbox = new Inbox(3, 2);
    private int ackIds;

    private GcpDelivery of(String key, String id, int attempt) {
        return new GcpDelivery(
                ReceivedMessage.newBuilder()
                        .setAckId("ack-" + ++ackIds)
                        .setDeliveryAttempt(attempt)
                        .setMessage(PubsubMessage.newBuilder().setMessageId(id).setOrderingKey(key))
                        .build(),
                500);
    }

    private GcpDelivery of(String key, String id) {
        return of(key, id, 1);
    }

    private List<GcpDelivery> admit(GcpDelivery... deliveries) {
        return inbox.admit(Arrays.asList(deliveries), 0, LATER).refused();
    }

    private List<GcpDelivery> take(int max, long now) {
        return inbox.take(max, "holder", now, LATER);
    }

    private static List<String> ids(List<GcpDelivery> deliveries) {
        return deliveries.stream().map(GcpDelivery::brokerId).toList();
    }

    @Test
    void whatHasNoKeyIsHandedOutAsItCame() {
        admit(of("", "a"), of("", "b"), of("", "c"));

        assertThat(ids(take(2, 0))).containsExactly("a", "b");
        assertThat(ids(take(2, 0))).containsExactly("c");
    }

    @Test
    void everyKeyHasItsTurnBeforeOneHasTwo() {
        admit(of("k", "k1"), of("k", "k2"), of("j", "j1"));

        assertThat(ids(take(2, 0))).containsExactly("k1", "j1");
    }

    @Test
    void noMoreOfAKeyThanItsShareAreHandedOutAtOnce() {
        admit(of("k", "k1"), of("k", "k2"), of("k", "k3"));

        assertThat(ids(take(9, 0))).containsExactly("k1", "k2");
    }

    @Test
    void nothingOfAKeyGoesWhileSomethingOfItIsOut() {
        GcpDelivery first = of("k", "k1");
        admit(first);
        take(9, 0);
        admit(of("k", "k2"), of("j", "j1"));

        assertThat(ids(take(9, 0))).containsExactly("j1");
        inbox.ended(first);
        assertThat(ids(take(9, 0))).containsExactly("k2");
    }

    @Test
    void whatFailedGoesBeforeWhatCameMeanwhile() {
        GcpDelivery first = of("k", "k1");
        admit(first);
        take(9, 0);
        inbox.comesAgain(first, 50, 100);
        admit(of("k", "k2"));

        assertThat(take(9, 0)).isEmpty();
        admit(of("k", "k3"), of("k", "k1", 2));
        assertThat(ids(take(9, 0))).containsExactly("k1", "k2");
    }

    @Test
    void whatDoesNotComeAgainInTimeHoldsBackNothingAnyMore() {
        GcpDelivery first = of("k", "k1");
        admit(first);
        take(9, 0);
        inbox.comesAgain(first, 50, 100);
        admit(of("k", "k2"));

        assertThat(take(9, 99)).isEmpty();
        inbox.expire(100);
        assertThat(ids(take(9, 100))).containsExactly("k2");
    }

    @Test
    void whatAHolderLeftBehindComesFirst() {
        admit(of("k", "k1"));
        take(9, 0);
        inbox.left("holder", 100);
        admit(of("k", "k2"));

        assertThat(take(9, 0)).isEmpty();
        admit(of("k", "k1", 2));
        assertThat(ids(take(9, 0))).containsExactly("k1", "k2");
    }

    @Test
    void aMessageThatComesAgainWhileItIsOutHasLapsed() {
        GcpDelivery lost = of("k", "k1");
        admit(lost);
        take(9, 0);

        GcpDelivery again = of("k", "k1", 2);
        admit(again);
        assertThat(take(9, 0)).containsExactly(again);
        // Whoever lost it settles too late, and changes nothing.
        inbox.ended(lost);
        admit(of("k", "k2"));
        assertThat(take(9, 0)).isEmpty();
    }

    @Test
    void deliveriesThatReachedNoHandlerAreNoAttempts() {
        GcpDelivery first = of("k", "k1");
        admit(first);
        take(9, 0);
        admit(of("k", "k2", 1));
        inbox.comesAgain(first, 50, 100);
        admit(of("k", "k1", 2), of("k", "k2", 2));

        GcpDelivery again = take(1, 0).get(0);
        assertThat(again.attempt()).isEqualTo(2);
        inbox.ended(again);
        assertThat(take(1, 0).get(0).attempt()).isEqualTo(1);
    }

    @Test
    void whatHasNoRoomComesAgainInItsPlace() {
        GcpDelivery first = of("k", "k1");
        admit(first);
        take(9, 0);
        admit(of("k", "k2"), of("k", "k3"), of("k", "k4"));

        assertThat(ids(admit(of("k", "k5")))).containsExactly("k5");
        inbox.ended(first);
        take(9, 0).forEach(inbox::ended);
        assertThat(ids(take(9, 0))).containsExactly("k4");
        admit(of("k", "k6"));
        assertThat(take(9, 0)).as("while k5 is to come").isEmpty();
    }

    @Test
    void whatLapsedWhileItWaitedIsNotHandedOut() {
        admit(of("", "a"), of("k", "k1"));

        assertThat(take(9, 500)).isEmpty();
        assertThat(inbox.isEmpty()).isTrue();
        admit(of("k", "k2"));
        assertThat(take(9, 0)).as("while k1 is to come").isEmpty();
    }

    @Test
    void whatIsDrainedComesAgainBeforeWhatFollows() {
        admit(of("", "a"), of("k", "k1"), of("k", "k2"));

        assertThat(ids(inbox.drain(100))).containsExactly("a", "k1", "k2");
        admit(of("k", "k3"));
        assertThat(take(9, 0)).isEmpty();
        admit(of("k", "k1", 2), of("k", "k2", 2));
        assertThat(ids(take(2, 0))).containsExactly("k1", "k2");
    }

    @Test
    void whatComesBeforeOneThatIsDueGoesBack() {
        GcpDelivery first = of("k", "k1");
        admit(first);
        take(9, 0);
        inbox.comesAgain(first, 50, 100);

        assertThat(ids(inbox.admit(List.of(of("k", "k2")), 60, LATER).tooSoon()))
                .containsExactly("k2");
        // In one answer the order does not matter.
        assertThat(inbox.admit(List.of(of("k", "k2", 2), of("k", "k1", 2)), 60, LATER)
                        .tooSoon())
                .isEmpty();
        List<GcpDelivery> again = take(9, 60);
        assertThat(ids(again)).containsExactly("k1", "k2");
        assertThat(again.get(1).attempt()).as("attempts that a handler saw").isEqualTo(1);
    }

    @Test
    void whatWaitsForOneThatIsLateGoesBack() {
        GcpDelivery first = of("k", "k1");
        admit(first);
        take(9, 0);
        inbox.comesAgain(first, 50, 5_000);
        admit(of("k", "k2"));

        assertThat(inbox.overdue(1_000, LATER)).isEmpty();
        assertThat(ids(inbox.overdue(1_100, LATER))).containsExactly("k2");
        assertThat(inbox.isEmpty()).isTrue();
    }

    @Test
    void aKeyWithoutMessagesIsForgotten() {
        GcpDelivery only = of("k", "k1");
        admit(only);
        take(9, 0);

        inbox.ended(only);

        assertThat(inbox.behind(List.of(only))).isEmpty();
        assertThat(inbox.awaiting()).isEmpty();
    }
}
