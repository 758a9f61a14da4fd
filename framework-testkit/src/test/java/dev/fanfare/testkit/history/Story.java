package dev.fanfare.testkit.history;

import dev.fanfare.testkit.history.Event.Answer;
import dev.fanfare.testkit.history.Event.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A history, told in short words. */
final class Story {
    private final List<Event> events = new ArrayList<>();
    private String subscription = "orders/ship";
    private String instance = "a";
    private long deliveries;

    List<Event> events() {
        return List.copyOf(events);
    }

    Story add(Event event) {
        events.add(event);
        return this;
    }

    /** What follows happens at this subscription. */
    Story at(String path) {
        subscription = path;
        return this;
    }

    /** What follows happens in this process. */
    Story in(String process) {
        instance = process;
        return this;
    }

    Story publishing(String id, String key) {
        return publishing("orders", id, key, Map.of());
    }

    Story publishing(String topic, String id, String key, Map<String, String> attributes) {
        return add(new Event.Publishing(
                topic, id, key.isEmpty() ? Optional.empty() : Optional.of(key), attributes, "body of " + id));
    }

    Story published(String id) {
        return published(id, "k");
    }

    Story published(String id, String key) {
        return publishing(id, key).add(new Event.Accepted(id));
    }

    /** Delivers, under the next number. */
    Story delivered(String id, int attempt) {
        return add(new Event.Delivered(++deliveries, subscription, instance, id, attempt, "body of " + id));
    }

    Story handled() {
        return add(new Event.Handled(deliveries));
    }

    Story failed() {
        return add(new Event.Failed(deliveries, false));
    }

    Story rejected() {
        return add(new Event.Failed(deliveries, true));
    }

    Story settled(Outcome outcome) {
        return settled(outcome, Answer.DONE);
    }

    Story settled(Outcome outcome, Answer answer) {
        return add(new Event.Settling(deliveries, outcome)).add(new Event.Settled(deliveries, answer));
    }

    /** Delivered, handled, acknowledged. */
    Story done(String id, int attempt) {
        return delivered(id, attempt).handled().settled(Outcome.ACK);
    }

    /** Delivered, failed, to be tried again. */
    Story tried(String id, int attempt) {
        return delivered(id, attempt).failed().settled(Outcome.RETRY);
    }

    Story crashed() {
        return add(new Event.Crashed(instance));
    }

    Story ended() {
        return add(new Event.Ended(true, Duration.ofSeconds(1)));
    }
}
