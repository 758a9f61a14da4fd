package dev.fanfare.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenSourceTest {
    private final AtomicInteger closed = new AtomicInteger();
    private final CountingSource source = new CountingSource();
    private final OpenSource open = new OpenSource(source, closed::incrementAndGet);

    @Test
    void aStoppedSourceIsClosedWithItsLastMessage() {
        assertThat(open.fetch(2)).isCompletedWithValue(List.of());
        open.settles();
        open.stop();
        open.settled();
        assertThat(source.closes).isZero();

        open.settled();

        assertThat(source.closes).isOne();
        assertThat(closed).hasValue(1);
    }

    @Test
    void aFetchThatComesAfterTheEndGetsNothingAndEndsNothingAgain() {
        open.stop();

        assertThat(open.fetch(1)).isCompletedWithValue(List.of());
        open.fetchedNothing();

        assertThat(source.fetches).isZero();
        assertThat(source.closes).isOne();
        assertThat(closed).hasValue(1);
    }

    @Test
    void aSourceIsClosedAfterItWasStoppedAlsoIfItsLastMessageEndsMeanwhile() {
        assertThat(open.fetch(1)).isCompletedWithValue(List.of());
        source.whileStopping = () -> {
            open.settled();
            assertThat(source.closes).isZero();
        };

        open.stop();

        assertThat(source.closes).isOne();
        assertThat(closed).hasValue(1);
    }
}
