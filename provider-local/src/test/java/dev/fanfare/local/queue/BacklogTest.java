package dev.fanfare.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.local.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no consumer can see: a subscription that nobody reads does not keep what has expired. */
class BacklogTest {
    private final Backlog backlog = new Backlog(new Backlog.Owner() {
        @Override
        public void expired(Copy copy) {}

        @Override
        public void done(Copy copy) {}

        @Override
        public boolean isLoaded(Copy copy) {
            return true;
        }
    });

    @Test
    void whatExpiresIsForgottenThoughNobodyFetches() {
        backlog.addAll(List.of(new Copy(Given.message("a"), 10)));
        backlog.addAll(List.of(new Copy(Given.message("b"), 20)));

        backlog.advance(10);

        assertThat(backlog.available()).isEqualTo(1);
        assertThat(backlog.takeExpired()).isEqualTo(1);
        assertThat(backlog.takeExpired()).isZero();
    }

    @Test
    void whatExpiresOfAKeyIsForgottenOneAfterTheOther() {
        backlog.addAll(List.of(new Copy(Given.keyed("a", "k"), 10)));
        backlog.addAll(List.of(new Copy(Given.keyed("b", "k"), 10)));
        backlog.addAll(List.of(new Copy(Given.keyed("c", "k"), 10)));

        backlog.advance(10);

        assertThat(backlog.available()).isZero();
        assertThat(backlog.takeExpired()).isEqualTo(3);
    }

    @Test
    void whatComesBackTooLateIsForgotten() {
        backlog.addAll(List.of(new Copy(Given.message("a"), 10)));
        Copy copy = backlog.next(0);

        backlog.comeBack(copy, 10);

        assertThat(backlog.available()).isZero();
        assertThat(backlog.takeExpired()).isEqualTo(1);
    }

    @Test
    void nothingIsDueWithoutDelayedMessages() {
        backlog.addAll(List.of(new Copy(Given.message("a"), 10)));
        assertThat(backlog.earliest()).isEqualTo(Long.MAX_VALUE);

        backlog.delay(backlog.next(0), 5);
        assertThat(backlog.earliest()).isEqualTo(5);
    }
}
