package dev.fanfare.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
    private final VirtualTime time = new VirtualTime();
    private final List<String> ran = new ArrayList<>();

    @Test
    void whatFallsDueRunsInOrderOfTimeAndSeesItsOwnTime() {
        long start = time.millis();
        time.schedule(Duration.ofSeconds(2), () -> ran.add("second at " + (time.millis() - start)));
        time.schedule(Duration.ofSeconds(1), () -> ran.add("first at " + (time.millis() - start)));
        time.schedule(Duration.ofSeconds(4), () -> ran.add("too late"));

        time.advance(Duration.ofSeconds(3));

        assertThat(ran).containsExactly("first at 1000", "second at 2000");
        assertThat(time.millis() - start).isEqualTo(3_000);
    }

    @Test
    void whatIsScheduledOnTheWayRunsToo() {
        time.schedule(Duration.ofSeconds(1), () -> time.schedule(Duration.ofSeconds(1), () -> ran.add("again")));

        time.advance(Duration.ofSeconds(2));

        assertThat(ran).containsExactly("again");
    }

    @Test
    void aCancelledTaskDoesNotRun() {
        time.schedule(Duration.ofSeconds(1), () -> ran.add("cancelled")).cancel();

        time.advance(Duration.ofSeconds(2));

        assertThat(ran).isEmpty();
    }

    @Test
    void timeMovesForwardOnly() {
        assertThatThrownBy(() -> time.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
