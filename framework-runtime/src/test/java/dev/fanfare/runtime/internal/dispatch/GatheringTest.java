package dev.fanfare.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.VirtualTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    private final VirtualTime time = new VirtualTime();
    private final AtomicInteger retries = new AtomicInteger();
    private final Gathering gathering = new Gathering(16, time, retries::incrementAndGet);

    @Test
    void aFullFetchBeginsAtOnce() {
        assertThat(gathering.waits(10, 10)).isFalse();
        assertThat(gathering.waits(16, 10)).isFalse();

        time.advance(LONG_ENOUGH);
        assertThat(retries).hasValue(0);
    }

    @Test
    void aSmallerOneWaitsAMomentAndBeginsThenWithWhatThereIs() {
        assertThat(gathering.waits(3, 10)).isTrue();
        assertThat(gathering.waits(4, 10)).isTrue();
        assertThat(retries).hasValue(0);

        time.advance(LONG_ENOUGH);

        assertThat(retries).hasValue(1);
        assertThat(gathering.waits(4, 10)).isFalse();
        assertThat(gathering.waits(1, 10)).as("the next one waits again").isTrue();
    }

    @Test
    void onceItHasBecomeFullItsWaitIsForgotten() {
        assertThat(gathering.waits(3, 10)).isTrue();
        assertThat(gathering.waits(10, 10)).isFalse();

        time.advance(LONG_ENOUGH);

        assertThat(retries).hasValue(0);
        assertThat(gathering.waits(2, 10)).isTrue();
        time.advance(LONG_ENOUGH);
        assertThat(retries).hasValue(1);
    }

    @Test
    void fewerPermitsThanARequestBringsAreAllThatIsWaitedFor() {
        Gathering four = new Gathering(4, time, retries::incrementAndGet);

        assertThat(four.waits(4, 10)).isFalse();
        assertThat(four.waits(3, 10)).isTrue();
    }
}
