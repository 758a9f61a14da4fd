package dev.fanfare.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.sample.web.LoopbackServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    /** Well within the time-out of the handler, which the clock would let pass as well. */
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void newAndScheduledChecksTogetherAreEightAtOnce() {
        try (RunningApplication app = new RunningApplication(Optional.empty(), INTERVAL);
                LoopbackServer slow = LoopbackServer.start(0, exchange -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    awaitRelease();
                    now.decrementAndGet();
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                })) {
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                ids.add(app.call("POST", "/sites", "{\"url\":\"" + slow.url() + i + "\"}")
                        .json()
                        .path("id")
                        .longValue());
            }
            app.time().advance(INTERVAL);
            await().untilAsserted(() -> assertThat(now).hasValue(8));
            release.countDown();

            ids.forEach(id -> await().until(() -> app.site(id).path("recent").size() >= 2));
            assertThat(most).hasValue(8);
            assertThat(app.webhook().received()).isEmpty();
        }
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
