package dev.fanfare.gcp.fake;

import com.google.pubsub.v1.PubsubMessage;
import com.google.pubsub.v1.ReceivedMessage;
import com.google.pubsub.v1.Subscription;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** One subscription's messages. Not thread-safe: the fake's lock guards it. */
final class FakeSubscription {
    private static final int NANOS = 1_000_000;

    /** What is published here when it was delivered too often. */
    private final BiConsumer<String, PubsubMessage> deadLetters;

    private final Predicate<Map<String, String>> filter;
    private final Deque<Entry> ready = new ArrayDeque<>();
    private final List<Entry> put = new ArrayList<>();
    private final Map<String, Deque<Entry>> keys = new LinkedHashMap<>();
    private final Map<String, Entry> out = new HashMap<>();
    private final Map<Object, Integer> held = new HashMap<>();
    private Subscription definition;
    private long ackIds;

    /** Before this no lease lapses and no backoff ends: without it every call would look at every message. */
    private long nextChange = Long.MAX_VALUE;

    FakeSubscription(Subscription definition, BiConsumer<String, PubsubMessage> deadLetters) {
        this.definition = definition;
        this.deadLetters = deadLetters;
        this.filter = FakeFilter.parse(definition.getFilter());
    }

    /** A message, which is ready, or out until a deadline, or acknowledged and kept for what comes before it in its key. */
    private static final class Entry {
        private final PubsubMessage message;
        private int deliveries;
        private String ackId = "";
        private Object holder = "";
        private long deadline;
        private long notBefore;
        private boolean isOut;
        private boolean acknowledged;

        Entry(PubsubMessage message) {
            this.message = message;
        }
    }

    Subscription definition() {
        return definition;
    }

    void define(Subscription changed) {
        definition = changed;
    }

    void publish(PubsubMessage message) {
        if (!filter.test(message.getAttributesMap())) {
            return;
        }
        Entry entry = new Entry(message);
        if (ordered(message)) {
            keys.computeIfAbsent(message.getOrderingKey(), any -> new ArrayDeque<>())
                    .add(entry);
        } else {
            ready.add(entry);
        }
    }

    private boolean ordered(PubsubMessage message) {
        return definition.getEnableMessageOrdering()
                && !message.getOrderingKey().isEmpty();
    }

    /** Up to so many for a client, which alone gets later messages of a key while earlier ones are out. */
    List<ReceivedMessage> pull(int max, Object client, long now) {
        lapse(now);
        List<ReceivedMessage> pulled = new ArrayList<>();
        Iterator<Entry> waiting = put.iterator();
        while (pulled.size() < max && waiting.hasNext()) {
            Entry entry = waiting.next();
            if (entry.notBefore <= now) {
                waiting.remove();
                pulled.add(deliver(entry, client, now));
            }
        }
        while (pulled.size() < max && !ready.isEmpty()) {
            pulled.add(deliver(ready.remove(), client, now));
        }
        Iterator<Deque<Entry>> all = keys.values().iterator();
        while (pulled.size() < max && all.hasNext()) {
            pullOrdered(all.next(), max, client, now, pulled);
        }
        return pulled;
    }

    private void pullOrdered(Deque<Entry> key, int max, Object client, long now, List<ReceivedMessage> pulled) {
        for (Entry entry : key) {
            if (entry.isOut && !entry.holder.equals(client)) {
                return;
            }
            boolean deliverable = !entry.isOut && !entry.acknowledged;
            if (deliverable && (entry.notBefore > now || pulled.size() >= max)) {
                return;
            }
            if (deliverable) {
                pulled.add(deliver(entry, client, now));
            }
        }
    }

    private ReceivedMessage deliver(Entry entry, Object client, long now) {
        entry.deliveries++;
        entry.ackId = definition.getName() + "#" + ++ackIds;
        entry.isOut = true;
        entry.holder = client;
        entry.deadline = now + definition.getAckDeadlineSeconds() * 1_000L * NANOS;
        changesAt(entry.deadline);
        out.put(entry.ackId, entry);
        held.merge(client, 1, Integer::sum);
        return ReceivedMessage.newBuilder()
                .setAckId(entry.ackId)
                .setMessage(entry.message)
                .setDeliveryAttempt(definition.hasDeadLetterPolicy() ? entry.deliveries : 0)
                .build();
    }

    /** How many messages a client has that have no outcome. */
    int held(Object client) {
        return held.getOrDefault(client, 0);
    }

    /** Whether the ack id is good: where messages are delivered exactly once a stale one is told. */
    boolean acknowledge(String ackId, long now) {
        lapse(now);
        Entry entry = out.get(ackId);
        if (entry == null) {
            return !definition.getEnableExactlyOnceDelivery();
        }
        takeBack(entry);
        entry.acknowledged = true;
        forgetAcknowledged(entry);
        return true;
    }

    /** Acknowledged ones are kept while an earlier one of their key may come again. */
    private void forgetAcknowledged(Entry entry) {
        Deque<Entry> key = keys.get(entry.message.getOrderingKey());
        while (key != null && !key.isEmpty() && key.getFirst().acknowledged) {
            key.removeFirst();
        }
        if (key != null && key.isEmpty()) {
            keys.remove(entry.message.getOrderingKey());
        }
    }

    /** Whether the ack id is good. */
    boolean modify(String ackId, int seconds, long now) {
        lapse(now);
        Entry entry = out.get(ackId);
        if (entry == null) {
            return !definition.getEnableExactlyOnceDelivery();
        }
        entry.deadline = now + seconds * 1_000L * NANOS;
        changesAt(entry.deadline);
        if (seconds == 0) {
            fail(entry, now);
        }
        return true;
    }

    /** No lease lapses and no backoff ends before; {@link Long#MAX_VALUE} if none does. */
    long nextChange(long now) {
        lapse(now);
        return nextChange;
    }

    private void changesAt(long nanos) {
        nextChange = Math.min(nextChange, nanos);
    }

    private void lapse(long now) {
        if (now < nextChange) {
            return;
        }
        List<Entry> lapsed =
                out.values().stream().filter(entry -> entry.deadline <= now).toList();
        lapsed.stream().filter(entry -> entry.isOut).forEach(entry -> fail(entry, now));
        nextChange = Long.MAX_VALUE;
        out.values().forEach(entry -> changesAt(entry.deadline));
        put.forEach(entry -> changesAfter(now, entry));
        keys.values()
                .forEach(key -> key.stream()
                        .filter(entry -> !entry.isOut && !entry.acknowledged)
                        .forEach(entry -> changesAfter(now, entry)));
    }

    private void changesAfter(long now, Entry entry) {
        if (entry.notBefore > now) {
            changesAt(entry.notBefore);
        }
    }

    /** It comes again, and with it every later message of its key, also those that were acknowledged. */
    private void fail(Entry entry, long now) {
        takeBack(entry);
        if (definition.hasDeadLetterPolicy()
                && entry.deliveries >= definition.getDeadLetterPolicy().getMaxDeliveryAttempts()) {
            bury(entry);
            return;
        }
        entry.notBefore = now + backoff(entry);
        changesAt(entry.notBefore);
        if (!ordered(entry.message)) {
            put.add(entry);
            return;
        }
        boolean later = false;
        for (Entry each : keys.get(entry.message.getOrderingKey())) {
            if (later) {
                takeBack(each);
                each.acknowledged = false;
            }
            later |= each == entry;
        }
    }

    private void takeBack(Entry entry) {
        if (out.remove(entry.ackId) != null) {
            held.computeIfPresent(entry.holder, (holder, count) -> count == 1 ? null : count - 1);
        }
        entry.isOut = false;
    }

    private long backoff(Entry entry) {
        if (!definition.hasRetryPolicy()) {
            return 0;
        }
        long least = definition.getRetryPolicy().getMinimumBackoff().getSeconds();
        long most = definition.getRetryPolicy().getMaximumBackoff().getSeconds();
        return Math.min(most, least << Math.min(20, entry.deliveries - 1)) * 1_000L * NANOS;
    }

    private void bury(Entry entry) {
        entry.acknowledged = true;
        forgetAcknowledged(entry);
        deadLetters.accept(
                definition.getDeadLetterPolicy().getDeadLetterTopic(),
                entry.message.toBuilder()
                        .putAttributes("CloudPubSubDeadLetterSourceDeliveryCount", String.valueOf(entry.deliveries))
                        .putAttributes("CloudPubSubDeadLetterSourceSubscription", definition.getName())
                        .build());
    }
}
