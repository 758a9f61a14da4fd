package dev.fanfare.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private final Worker worker = new Worker();

    @Test
    void everyCallIsMeasuredUntilTheyAreKnownToBeShort() {
        worker.goesOn(true);

        assertThat(calls(10)).doesNotContain(Worker.UNMEASURED);
    }

    @Test
    void shortCallsThatFollowEachOtherAreMeasuredTogether() {
        worker.goesOn(true);
        worker.makesShortCalls(true);

        assertThat(calls(7)).containsOnly(Worker.UNMEASURED);
        assertThat(calls(1)).doesNotContain(Worker.UNMEASURED);
        assertThat(calls(7)).containsOnly(Worker.UNMEASURED);
        assertThat(calls(1)).doesNotContain(Worker.UNMEASURED);
    }

    @Test
    void aCallThatFollowsNoOtherIsMeasuredAlone() {
        worker.makesShortCalls(true);

        // Otherwise nobody would notice that single calls have become long.
        assertThat(calls(20)).doesNotContain(Worker.UNMEASURED);
    }

    private long[] calls(int count) {
        return LongStream.range(0, count)
                .map(call -> {
                    worker.begins();
                    return worker.ended();
                })
                .toArray();
    }
}
