package dev.fanfare.benchmarks.aws;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.testkit.app.Desk;
import dev.fanfare.testkit.app.core.Letter;
import dev.fanfare.testkit.app.ordered.Step;
import java.util.List;
import java.util.Map;

/** Fanfare with every default. */
final class FanfareClient implements Client {
    /** So many events a publisher has on their way. */
    private static final int AHEAD = 1_000;

    private final Target target;
    private final Fanfare fanfare;

    FanfareClient(Target target, Runnable handled) {
        this.target = target;
        this.fanfare = target.fanfare(desk(handled), Map.of("aws.poll", "1s"));
    }

    static Desk desk(Runnable handled) {
        return new Desk() {
            @Override
            public void one(Message<?> message) {
                handled.run();
            }

            @Override
            public void many(List<? extends Message<?>> batch) {
                batch.forEach(message -> handled.run());
            }
        };
    }

    @Override
    public void publish(int count) throws InterruptedException {
        InFlight inFlight = new InFlight(AHEAD);
        Publisher<Letter> letters = target.fifo() ? null : Target.publisherOf(fanfare, Letter.class);
        Publisher<Step> steps = target.fifo() ? Target.publisherOf(fanfare, Step.class) : null;
        for (int i = 0; i < count; i++) {
            int number = i;
            if (letters != null) {
                inFlight.begin(() -> letters.publishAsync(new Letter(target.text(number))));
            } else if (steps != null) {
                inFlight.begin(() -> steps.publishAsync(target.step(number)));
            }
        }
        inFlight.await();
    }

    @Override
    public void close() {
        fanfare.close();
    }
}
