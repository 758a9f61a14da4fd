package dev.fanfare.local.durable;

import dev.fanfare.local.queue.DeadLetterQueue.Letter;
import dev.fanfare.local.queue.Recovered;
import dev.fanfare.local.record.Definitions;
import dev.fanfare.local.record.Progress;
import dev.fanfare.local.record.RecordKeys;
import dev.fanfare.local.record.RecordReader;
import dev.fanfare.local.store.Store;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the storage holds, gathered once at the start, with a check that needs no engine: the numbers of a topic's messages
 * have no gaps, so a message that is not there and that not everybody is done with is missing. Not thread-safe.
 */
final class Inventory implements Store.Contents {
    private final Map<Long, Topology.Topic> topics = new LinkedHashMap<>();
    private final Map<Long, Topology.Subscription> subscriptions = new LinkedHashMap<>();
    private final Map<Long, Progress> progress = new HashMap<>();
    private final Map<Long, SortedMap<Long, Recovered.State>> states = new HashMap<>();
    private final Map<Long, List<Letter>> letters = new HashMap<>();
    private final Map<Long, Map<String, Long>> recent = new HashMap<>();
    private final Map<Long, Long> pauses = new HashMap<>();
    private final Map<Long, Numbers> numbers = new HashMap<>();

    @Override
    public void record(byte[] key, Store.Content content) {
        long id = key.length < 9 ? 0 : RecordKeys.id(key);
        switch (RecordKeys.kind(key)) {
            case RecordKeys.TOPIC -> topics.put(id, Definitions.topic(content.bytes()));
            case RecordKeys.SUBSCRIPTION -> subscriptions.put(id, Definitions.subscription(content.bytes()));
            case RecordKeys.LOW -> progress(id).readLow(content.bytes());
            case RecordKeys.PAGE -> progress(id).readPage(RecordKeys.number(key), content.bytes());
            case RecordKeys.STATE -> state(id, RecordKeys.number(key), new RecordReader(content.bytes()));
            case RecordKeys.LETTER ->
                letters.computeIfAbsent(id, any -> new ArrayList<>())
                        .add(Letter.read(RecordKeys.number(key), content.bytes()));
            case RecordKeys.RECENT ->
                recent.computeIfAbsent(id, any -> new LinkedHashMap<>())
                        .put(RecordKeys.recentId(key), RecordKeys.number(key));
            case RecordKeys.PAUSE -> pauses.put(id, new RecordReader(content.bytes()).number());
            case RecordKeys.MESSAGE -> numbers(id).present(RecordKeys.number(key));
            default -> {}
        }
    }

    @Override
    public String wrong() {
        StringBuilder wrong = new StringBuilder();
        for (Topology.Topic topic : topics.values()) {
            Numbers found = numbers(RecordKeys.id(topic.name()));
            long end = found.end();
            if (!found.missing().isEmpty()) {
                wrong.append(wrong.isEmpty() ? "" : ", ")
                        .append(found.missing().size())
                        .append(" of the messages before number ")
                        .append(end)
                        .append(" of topic \"")
                        .append(topic.name())
                        .append("\" are missing");
            }
        }
        return wrong.toString();
    }

    List<Topology.Topic> topics() {
        return List.copyOf(topics.values());
    }

    List<Topology.Subscription> subscriptions() {
        return List.copyOf(subscriptions.values());
    }

    /** Its progress; empty if nothing is known of it. */
    Optional<Progress> progressOf(long subscription) {
        return Optional.ofNullable(progress.get(subscription));
    }

    Map<String, Long> recentOf(long topic) {
        return recent.getOrDefault(topic, Map.of());
    }

    /** The messages of a topic; to be asked once everything was recorded. */
    Numbers numbers(long topic) {
        return numbers.computeIfAbsent(topic, id -> new Numbers(progressesOf(id)));
    }

    Recovered recovered(long subscription, long topic) {
        long end = numbers(topic).end();
        Progress done = progress(subscription).copy();
        SortedMap<Long, Recovered.State> delivered = new TreeMap<>(states.getOrDefault(subscription, new TreeMap<>()));
        delivered.keySet().removeIf(done::isDone);
        long missing = numbers(topic).missing().stream()
                .filter(number -> !done.isDone(number))
                .count();
        return new Recovered(
                done,
                end,
                delivered,
                letters.getOrDefault(subscription, List.of()),
                Math.max(0, done.left(end) - delivered.size() - missing),
                pauses.getOrDefault(subscription, 0L));
    }

    private List<Progress> progressesOf(long topic) {
        return subscriptions.entrySet().stream()
                .filter(entry -> RecordKeys.id(entry.getValue().topic()) == topic)
                .map(entry -> progress(entry.getKey()))
                .toList();
    }

    private Progress progress(long subscription) {
        return progress.computeIfAbsent(subscription, Progress::new);
    }

    private void state(long subscription, long number, RecordReader state) {
        states.computeIfAbsent(subscription, any -> new TreeMap<>())
                .put(number, new Recovered.State(state.smallNumber(), state.number()));
    }

    /** The numbers of the stored messages of one topic, in order. */
    static final class Numbers {
        private final List<Progress> progresses;
        private final List<Long> left = new ArrayList<>();
        private final List<Long> missing = new ArrayList<>();
        private long next;

        private Numbers(List<Progress> progresses) {
            this.progresses = progresses;
            this.next = progresses.stream().mapToLong(Progress::low).min().orElse(0);
        }

        private void present(long number) {
            gapUntil(number);
            if (!progresses.isEmpty() && isDone(number)) {
                left.add(number);
            }
            next = Math.max(next, number + 1);
        }

        private void gapUntil(long number) {
            for (; next < number; next++) {
                if (!isDone(next)) {
                    missing.add(next);
                }
            }
        }

        private boolean isDone(long number) {
            for (Progress each : progresses) {
                if (!each.isDone(number)) {
                    return false;
                }
            }
            return true;
        }

        /** The number after the last. */
        long end() {
            gapUntil(progresses.stream().mapToLong(Progress::high).max().orElse(0));
            return next;
        }

        /** Messages that are stored though everybody is done with them: damaged files were recovered. */
        List<Long> left() {
            return left;
        }

        /** Messages that somebody is not done with, and that are not there. */
        List<Long> missing() {
            return missing;
        }
    }
}
