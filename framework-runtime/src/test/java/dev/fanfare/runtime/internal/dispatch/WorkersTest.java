package dev.fanfare.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.spi.Delivery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WorkersTest {
    private final Backlog backlog = new Backlog(2, false);
    private final CountDownLatch handled = new CountDownLatch(2);
    private volatile int refusals = 3;

    @Test
    @Timeout(60)
    void whatNoThreadWasToBeHadForIsHandledOnceThereIsOne() throws InterruptedException {
        try (StallWatch watch = new StallWatch()) {
            Workers workers = new Workers(this::execute, watch, backlog, this::work);
            backlog.open();

            workers.start(backlog.admit(List.of(message("k1"), message("k2"))));

            assertThat(handled.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private synchronized void execute(Runnable task) {
        if (refusals > 0) {
            refusals--;
            throw new OutOfMemoryError("unable to create native thread");
        }
        task.run();
    }

    private void work() {
        Worker worker = new Worker();
        for (Execution taken = backlog.takeOrLeave(worker, 0); taken != null; taken = backlog.takeOrLeave(worker, 0)) {
            backlog.handled(taken.messages(), 1, worker);
            handled.countDown();
        }
    }

    private static InFlight message(String name) {
        OpenSource source = new OpenSource(new CountingSource(), () -> {});
        return new InFlight(new Named(name), source, 0);
    }

    private record Named(String brokerId) implements Delivery {
        @Override
        public byte[] body() {
            return new byte[0];
        }

        @Override
        public Map<String, String> attributes() {
            return Map.of();
        }

        @Override
        public Optional<String> key() {
            return Optional.empty();
        }

        @Override
        public int attempt() {
            return 1;
        }
    }
}
