package dev.fanfare.testkit;

import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.testkit.app.Desk;
import dev.fanfare.testkit.app.core.Note;
import dev.fanfare.testkit.app.ordered.Step;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One running instance of an application of the suite, as one process has it, and what its handlers saw. Thread-safe. */
final class Member implements AutoCloseable {
    private final Fanfare fanfare;
    private final Probe probe;
    private final Log log;

    Member(Fanfare fanfare, Probe probe, Log log) {
        this.fanfare = fanfare;
        this.probe = probe;
        this.log = log;
    }

    /** What a handler does with a message. */
    interface Reaction {
        /** Handles it. */
        void to(Message<?> message) throws Exception;
    }

    /** Writes down what the handlers get, and lets them react. */
    static final class Log implements Desk {
        private final Map<String, Reaction> reactions;
        private final Queue<Message<?>> begun = new ConcurrentLinkedQueue<>();
        private final Queue<Message<?>> ended = new ConcurrentLinkedQueue<>();
        private final Queue<List<Message<?>>> batches = new ConcurrentLinkedQueue<>();

        Log(Map<String, Reaction> reactions) {
            this.reactions = Map.copyOf(reactions);
        }

        @Override
        public void one(Message<?> message) throws Exception {
            begun.add(message);
            reactions.getOrDefault(message.subscription(), any -> {}).to(message);
            ended.add(message);
        }

        @Override
        public void many(List<? extends Message<?>> batch) throws Exception {
            batches.add(List.copyOf(batch));
            for (Message<?> message : batch) {
                one(message);
            }
        }
    }

    Fanfare fanfare() {
        return fanfare;
    }

    Probe probe() {
        return probe;
    }

    /** What the handlers of a subscription have begun with, in that order. */
    List<Message<?>> begun(String subscription) {
        return of(log.begun, subscription);
    }

    /** What the handlers of a subscription have ended without a failure. */
    List<Message<?>> ended(String subscription) {
        return of(log.ended, subscription);
    }

    /** The events that the handlers of a subscription have ended with. */
    List<Object> events(String subscription) {
        return ended(subscription).stream().<Object>map(Message::event).toList();
    }

    /** The batches of the subscription of batches. */
    List<List<Message<?>>> batches() {
        return List.copyOf(log.batches);
    }

    private static List<Message<?>> of(Queue<Message<?>> all, String subscription) {
        return all.stream()
                .filter(message -> message.subscription().equals(subscription))
                .<Message<?>>map(message -> message)
                .toList();
    }

    /** Publishes a note without attributes. */
    MessageId note(String text) {
        return fanfare.publisher(Note.class).publish(Note.of(text));
    }

    /** Publishes a step. */
    MessageId step(String walker, int number) {
        return fanfare.publisher(Step.class).publish(new Step(walker, number));
    }

    DeadLetters deadLetters(String topic, String subscription) {
        return fanfare.deadLetters(topic, subscription);
    }

    /** Ends as {@code kill -9} ends a process: nothing it does from now reaches the broker. */
    void kill() {
        probe.kill();
    }

    @Override
    public void close() {
        fanfare.close();
    }
}
