package dev.fanfare.local.chaos;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.testkit.app.core.Note;
import dev.fanfare.testkit.app.filtered.Task;
import dev.fanfare.testkit.app.kinds.Signal;
import dev.fanfare.testkit.app.once.Payment;
import dev.fanfare.testkit.app.ordered.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One thread that publishes, to every topic, waiting and not waiting, under keys of its own, until it is told to stop. */
final class Writer {
    private static final int LONGEST_PAUSE_MILLIS = 45;
    private static final int KEYS = 3;

    private final Fanfare fanfare;
    private final String name;
    private final Random random;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::write, "writer");
    private int written;

    Writer(Fanfare fanfare, String name, long seed) {
        this.fanfare = fanfare;
        this.name = name;
        this.random = new Random(seed);
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Publishes no more. */
    void stop() throws InterruptedException {
        stopped.countDown();
        thread.join();
    }

    private void write() {
        try {
            while (!stopped.await(random.nextInt(LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS)) {
                try {
                    writeSome();
                } catch (FanfareException | java.util.concurrent.CompletionException brokerIsAway) {
                    System.err.println(name + " could not publish: " + brokerIsAway);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeSome() {
        switch (random.nextInt(7)) {
            case 0 -> fanfare.publisher(Note.class).publish(Note.of(next()));
            case 1 -> steps();
            case 2 -> fanfare.publisher(Step.class).publish(step());
            case 3 -> fanfare.publisher(Payment.class).publish(new Payment(next(), written));
            case 4 ->
                fanfare.publisher(Payment.class).publishAll(List.of(new Payment(next(), 1), new Payment(next(), 2)));
            case 5 ->
                fanfare.publisher(Task.class)
                        .publish(new Task(
                                random.nextBoolean() ? "pro" : null, random.nextInt(4), random.nextBoolean(), next()));
            default ->
                fanfare.publisher(Signal.class)
                        .publish(random.nextBoolean() ? new Signal.Stop(next()) : new Signal.Go(next()));
        }
    }

    private void steps() {
        List<CompletableFuture<MessageId>> sent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            CompletionStage<MessageId> stage = fanfare.publisher(Step.class).publishAsync(step());
            sent.add(stage.toCompletableFuture());
        }
        sent.forEach(CompletableFuture::join);
    }

    private Step step() {
        return new Step(name + random.nextInt(KEYS), ++written);
    }

    private String next() {
        return name + "." + ++written;
    }
}
