package dev.fanfare.local.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.local.Given;
import dev.fanfare.local.queue.Conduct;
import dev.fanfare.local.queue.DeadLetterQueue.Content;
import dev.fanfare.local.queue.DeadLetterQueue.Letter;
import dev.fanfare.local.queue.LocalSource;
import dev.fanfare.local.queue.LocalSubscription;
import dev.fanfare.local.store.Batch;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A dead letter that is not queued any more and not stored yet: another thread is about to write it. */
@Timeout(60)
class LetterBeingWrittenTest {
    private final Topology.Topic topic = Given.topic("orders");
    private final VirtualTime time = new VirtualTime();

    @TempDir
    Path folder;

    /** Holds up the thread that writes. */
    private static final class Obstacle implements Entry {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch gone = new CountDownLatch(1);

        @Override
        public void addTo(Batch batch) {
            reached.countDown();
            try {
                gone.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void isReadOnceItIsWritten() throws Exception {
        try (LocalStorage storage = LocalStorage.open(new StorageSettings(folder, Duration.ZERO))) {
            TopicStorage stored = storage.topic(topic, false);
            LocalSubscription subscription = stored.subscribe(Given.subscription(topic, "all"), Conduct.PLAIN);
            var unused = stored.publish(List.of(Given.message("a")), time, true)
                    .toCompletableFuture()
                    .join();
            LocalSource source = new LocalSource(subscription, time, closed -> {});
            var delivery = source.fetch(1).toCompletableFuture().join().get(0);

            // While the first one holds up the thread, the letter and the second one gather for the next batch.
            Obstacle first = put(new Obstacle(), storage);
            first.reached.await();
            source.deadLetter(delivery, "{}");
            Obstacle second = put(new Obstacle(), storage);
            first.gone.countDown();
            second.reached.await();

            Letter letter =
                    subscription.deadLetters(letters -> letters.find("a"), time).orElseThrow();
            FutureTask<Optional<Content>> reading = new FutureTask<>(() -> subscription.content(letter));
            Thread reader = new Thread(reading);
            reader.start();
            await().until(() -> reading.isDone() || reader.getState() == Thread.State.WAITING);
            second.gone.countDown();

            assertThat(reading.get()).isPresent();
        }
    }

    private static Obstacle put(Obstacle obstacle, LocalStorage storage) {
        storage.commits().add(obstacle);
        storage.caretaker().work();
        return obstacle;
    }
}
