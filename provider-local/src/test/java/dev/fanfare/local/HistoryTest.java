package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.local.History.Event;
import dev.fanfare.local.History.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History();

    HistoryTest() {
        history.published("k", List.of("k1", "k2"));
    }

    @Test
    void aSoundHistoryIsAccepted() {
        delivered("k1", 1, 1, 2, Outcome.RETRY);
        delivered("k1", 2, 3, 4, Outcome.RELEASE);
        delivered("k1", 2, 5, 6, Outcome.ACK);
        delivered("k2", 1, 7, 8, Outcome.DEAD);

        assertThat(history.violations()).isEmpty();
    }

    @Test
    void aLostMessageIsSeen() {
        delivered("k1", 1, 1, 2, Outcome.ACK);
        delivered("k2", 1, 3, 4, Outcome.RELEASE);

        assertThat(history.violations()).containsExactly("lost: k2");
    }

    @Test
    void anUnexpectedMessageIsSeen() {
        delivered("k1", 1, 1, 2, Outcome.ACK);
        delivered("k2", 1, 3, 4, Outcome.ACK);
        delivered("k3", 1, 5, 6, Outcome.ACK);

        assertThat(history.violations()).containsExactly("unexpected: k3");
    }

    @Test
    void aMessageThatEndedTwiceIsSeen() {
        delivered("k1", 1, 1, 2, Outcome.ACK);
        delivered("k1", 2, 3, 4, Outcome.ACK);
        delivered("k2", 1, 5, 6, Outcome.ACK);

        assertThat(history.violations()).containsExactly("ended twice: k1");
    }

    @Test
    void aWrongAttemptIsSeen() {
        delivered("k1", 1, 1, 2, Outcome.RELEASE);
        delivered("k1", 2, 3, 4, Outcome.ACK);
        delivered("k2", 1, 5, 6, Outcome.ACK);

        assertThat(history.violations()).containsExactly("attempt 2 after 2 deliveries, of which 1 released: k1");
    }

    @Test
    void aReorderedKeyIsSeen() {
        delivered("k2", 1, 1, 2, Outcome.ACK);
        delivered("k1", 1, 3, 4, Outcome.ACK);

        assertThat(history.violations()).containsExactly("before its predecessor had ended: k2");
    }

    @Test
    void twoOfAKeyAtOnceAreSeen() {
        delivered("k1", 1, 1, 3, Outcome.ACK);
        delivered("k2", 1, 2, 4, Outcome.ACK);

        assertThat(history.violations()).contains("out at the same time: k1 and k2");
    }

    private void delivered(String id, int attempt, long fetched, long settling, Outcome outcome) {
        history.delivered(new Event(id, "k", attempt, fetched, settling, outcome, true));
    }
}
