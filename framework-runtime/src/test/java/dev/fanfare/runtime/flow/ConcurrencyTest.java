package dev.fanfare.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.testing.FakeQueue;
import dev.fanfare.runtime.testing.Handler;
import dev.fanfare.runtime.testing.Scenario;
import dev.fanfare.runtime.testing.Signup;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private static final String PATH = "signups/welcome";

    private final Scenario scenario = new Scenario();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void blockingHandlersRunUpToTheConcurrencyAndNeverBeyond() {
        Semaphore gate = new Semaphore(0);
        Fanfare fanfare = scenario.subscribe(PATH, options -> options.concurrency(4), Handler.of(message -> {
                    enter();
                    gate.acquire();
                    running.decrementAndGet();
                }))
                .start();
        publish(fanfare, 20);

        await().until(() -> running.get() == 4);
        assertThat(queue().fetches().stream().mapToInt(max -> max)).allMatch(max -> max <= 4);
        gate.release(20);
        await().until(() -> queue().ids("ack").size() == 20);
        assertThat(most).hasValue(4);
    }

    @Test
    void asynchronousHandlersHoldTheirPermitsUntilTheirStagesComplete() {
        List<CompletableFuture<Void>> pending = new CopyOnWriteArrayList<>();
        Fanfare fanfare = scenario.subscribe(PATH, options -> options.concurrency(3), (messages, publishers) -> {
                    enter();
                    CompletableFuture<Void> result = new CompletableFuture<>();
                    pending.add(result);
                    return result;
                })
                .start();
        publish(fanfare, 10);

        for (int done = 0; done < 10; done++) {
            int next = done;
            await().until(() -> pending.size() > next && pending.size() == Math.min(10, next + 3));
            running.decrementAndGet();
            pending.get(done).complete(null);
        }
        await().until(() -> queue().ids("ack").size() == 10);
        assertThat(most).hasValue(3);
    }

    @Test
    void shortHandlersThatTurnLongDoNotHoldBackTheOthers() {
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger handled = new AtomicInteger();
        Fanfare fanfare = scenario.subscribe(PATH, options -> options.concurrency(8), Handler.of(message -> {
                    if (((Signup) message.event()).userId() == 5_000) {
                        open.await();
                    }
                    handled.incrementAndGet();
                }))
                .start();
        // Many short ones first, so that one worker is known to be enough.
        publish(fanfare, 5_000);
        await().until(() -> handled.get() == 5_000);

        fanfare.publisher(Signup.class).publish(new Signup(5_000, "pro", "slow"));
        publish(fanfare, 50);

        await().until(() -> handled.get() == 5_050);
        open.countDown();
        await().until(() -> queue().ids("ack").size() == 5_051);
    }

    @Test
    void aBatchIsNeverLargerThanTheConcurrency() {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        Fanfare fanfare = scenario.subscribe(
                        PATH, options -> options.batch().concurrency(6), (messages, publishers) -> {
                            sizes.add(messages.size());
                            return null;
                        })
                .start();
        fanfare.subscription("signups", "welcome").pause();
        publish(fanfare, 40);
        fanfare.subscription("signups", "welcome").resume();

        await().until(() -> queue().ids("ack").size() == 40);
        assertThat(sizes).allMatch(size -> size <= 6).contains(6);
        assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(40);
    }

    @Test
    void manyPublishersAndShortHandlersLoseNothing() throws InterruptedException {
        AtomicInteger handled = new AtomicInteger();
        Fanfare fanfare = scenario.subscribe(PATH, Handler.of(message -> handled.incrementAndGet()))
                .start();
        CountDownLatch done = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            new Thread(() -> {
                        publish(fanfare, 2_500);
                        done.countDown();
                    })
                    .start();
        }
        done.await();

        await().until(() -> queue().ids("ack").size() == 10_000);
        assertThat(handled).hasValue(10_000);
        assertThat(queue().size()).isZero();
    }

    private void enter() {
        int now = running.incrementAndGet();
        most.accumulateAndGet(now, Math::max);
    }

    private static void publish(Fanfare fanfare, int count) {
        for (int i = 0; i < count; i++) {
            fanfare.publisher(Signup.class).publish(new Signup(i, "pro", "ada@example.com"));
        }
    }

    private FakeQueue queue() {
        return scenario.broker().queue(PATH);
    }
}
