package dev.fanfare.gcp.fake;

import com.google.protobuf.Timestamp;
import com.google.pubsub.v1.PubsubMessage;
import com.google.pubsub.v1.Subscription;
import com.google.pubsub.v1.Topic;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** All topics and subscriptions of a fake. Thread-safe: every call has its lock. */
final class FakeState {
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(1);

    private final Faults faults;
    private final Map<String, Topic> topics = new HashMap<>();
    private final Map<String, FakeSubscription> subscriptions = new HashMap<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "fake-pub-sub");
        thread.setDaemon(true);
        return thread;
    });
    private long messages;
    private long wakesAt = Long.MAX_VALUE;

    FakeState(Faults faults) {
        this.faults = faults;
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** What a call answers, or the status that it fails with. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient Status status;

        Refused(Status status) {
            super(status.getDescription());
            this.status = status;
        }
    }

    /** Answers a call, with its fault if there is one. */
    <A> void answer(String call, StreamObserver<A> to, Supplier<A> answer) {
        faults.called(call);
        if (faults.isSilent(call)) {
            return;
        }
        try {
            Optional<Status> refusal = faults.refusal(call);
            if (refusal.isPresent()) {
                throw new Refused(refusal.get());
            }
            A made;
            synchronized (this) {
                made = answer.get();
            }
            Optional<Status> loss = faults.loss(call);
            if (loss.isPresent()) {
                throw new Refused(loss.get());
            }
            to.onNext(made);
            to.onCompleted();
        } catch (Refused refused) {
            to.onError(refused.status.asRuntimeException());
        } catch (FakeSubscriptions.Stale stale) {
            to.onError(stale.asStatus());
        } catch (IllegalArgumentException wrong) {
            to.onError(
                    Status.INVALID_ARGUMENT.withDescription(wrong.getMessage()).asRuntimeException());
        }
        wake();
    }

    Faults faults() {
        return faults;
    }

    /** Under the lock. */
    Map<String, Topic> topics() {
        return topics;
    }

    /** Under the lock. */
    Topic topic(String name) {
        Topic topic = topics.get(name);
        if (topic == null) {
            throw new Refused(Status.NOT_FOUND.withDescription("Topic not found: " + name));
        }
        return topic;
    }

    /** Under the lock. */
    void add(Subscription definition) {
        topic(definition.getTopic());
        if (subscriptions.containsKey(definition.getName())) {
            throw new Refused(Status.ALREADY_EXISTS.withDescription("There is one: " + definition.getName()));
        }
        subscriptions.put(definition.getName(), new FakeSubscription(definition, this::publish));
    }

    /** Under the lock. */
    FakeSubscription subscription(String name) {
        FakeSubscription subscription = subscriptions.get(name);
        if (subscription == null) {
            throw new Refused(Status.NOT_FOUND.withDescription("Subscription not found: " + name));
        }
        return subscription;
    }

    /** Under the lock. */
    void remove(String subscription) {
        subscription(subscription);
        subscriptions.remove(subscription);
    }

    /** Under the lock; the message's new id. */
    String publish(String topic, PubsubMessage message) {
        Instant now = Instant.now();
        PubsubMessage published = message.toBuilder()
                .setMessageId(String.valueOf(++messages))
                .setPublishTime(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .build();
        subscriptions.values().stream()
                .filter(each -> each.definition().getTopic().equals(topic))
                .forEach(each -> each.publish(published));
        return published.getMessageId();
    }

    /** Looks again with the next change, or after so many nanoseconds. */
    synchronized void later(Runnable look, long nanos) {
        waiting.add(look);
        long now = System.nanoTime();
        long next = now + Math.max(0, nanos);
        for (FakeSubscription each : subscriptions.values()) {
            next = Math.min(next, Math.max(now, each.nextChange(now)));
        }
        if (next < wakesAt && !timer.isShutdown()) {
            wakesAt = next;
            var unused = timer.schedule(this::wakeInTime, next - now + TICK, TimeUnit.NANOSECONDS);
        }
    }

    private void wakeInTime() {
        synchronized (this) {
            wakesAt = Long.MAX_VALUE;
        }
        wake();
    }

    private void wake() {
        List<Runnable> all;
        synchronized (this) {
            all = List.copyOf(waiting);
            waiting.clear();
        }
        all.forEach(Runnable::run);
    }

    void close() {
        timer.shutdownNow();
    }
}
