package dev.fanfare.gcp;

import com.google.cloud.pubsub.v1.stub.SubscriberStub;
import com.google.pubsub.v1.AcknowledgeRequest;
import com.google.pubsub.v1.ModifyAckDeadlineRequest;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.support.BatchLimits;
import dev.fanfare.runtime.spi.support.Batcher;
import dev.fanfare.runtime.spi.support.EntryOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Tells Pub/Sub what becomes of the messages of one subscription. Thread-safe. What gathers while a call is under way goes
 * with the next one, in order: a subscription that delivers exactly once and in order wants its acknowledgements in order.
 */
final class Settler {
    /** Pub/Sub's longest deadline; what is to come later is put off again before it. */
    private static final long LONGEST_SECONDS = 600;

    private static final long MARGIN_SECONDS = 30;

    /** Ack ids of one request: Pub/Sub takes 512 KiB. */
    private static final int MOST = 1_000;

    private static final BatchLimits LIMITS =
            new BatchLimits(MOST, 400_000, 1, Duration.ZERO, 6, Duration.ofMillis(100));
    private static final int ACKNOWLEDGED = -1;

    private final SubscriberStub stub;
    private final String subscription;
    private final TimeSource time;
    private final Batcher<Settling> batcher;

    /** @param subscription its full name */
    Settler(SubscriberStub stub, String subscription, TimeSource time) {
        this.stub = stub;
        this.subscription = subscription;
        this.time = time;
        this.batcher = new Batcher<>(
                this::send, settling -> settling.delivery.ackId().length() + 8, settling -> null, LIMITS, time);
    }

    /** One message, and the seconds until it comes again, or {@link #ACKNOWLEDGED}. */
    private record Settling(GcpDelivery delivery, int seconds) {}

    /** Never deliver it again. */
    CompletionStage<Void> ack(GcpDelivery delivery) {
        return batcher.add(new Settling(delivery, ACKNOWLEDGED));
    }

    /** Deliver it again after this delay, rounded up to seconds. */
    CompletionStage<Void> comeAgain(GcpDelivery delivery, Duration delay) {
        long seconds = delay.plusNanos(999_999_999).toSeconds();
        if (seconds <= LONGEST_SECONDS) {
            return batcher.add(new Settling(delivery, (int) seconds));
        }
        Duration part = Duration.ofSeconds(LONGEST_SECONDS - MARGIN_SECONDS);
        time.schedule(part, () -> {
            CompletionStage<Void> unused = comeAgain(delivery, delay.minus(part));
        });
        return batcher.add(new Settling(delivery, (int) LONGEST_SECONDS));
    }

    /** The leases last for so long from now. Not behind what is settled: a lease does not wait. */
    CompletionStage<Void> extend(List<GcpDelivery> deliveries, Duration lease) {
        long until = time.millis() + lease.toMillis();
        deliveries.forEach(delivery -> delivery.leasedUntil(until));
        List<CompletableFuture<?>> calls = new ArrayList<>();
        for (int from = 0; from < deliveries.size(); from += MOST) {
            List<Settling> some = deliveries.subList(from, Math.min(deliveries.size(), from + MOST)).stream()
                    .map(delivery -> new Settling(delivery, (int) lease.toSeconds()))
                    .toList();
            calls.add(call((int) lease.toSeconds(), some));
        }
        return CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new));
    }

    /** Whether everything that was settled has its outcome at the server. */
    boolean isIdle() {
        return batcher.isIdle();
    }

    private CompletionStage<List<EntryOutcome>> send(List<Settling> batch) {
        Map<Integer, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            places.computeIfAbsent(batch.get(i).seconds, any -> new ArrayList<>())
                    .add(i);
        }
        EntryOutcome[] outcomes = new EntryOutcome[batch.size()];
        List<CompletableFuture<?>> calls = new ArrayList<>();
        places.forEach((seconds, own) -> {
            List<Settling> some = own.stream().map(batch::get).toList();
            calls.add(call(seconds, some).handle((done, failure) -> {
                for (int i = 0; i < own.size(); i++) {
                    outcomes[own.get(i)] =
                            failure == null ? EntryOutcome.ACCEPTED : outcome(some.get(i).delivery, failure);
                }
                return null;
            }));
        });
        return CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new))
                .thenApply(done -> Arrays.asList(outcomes));
    }

    private CompletableFuture<?> call(int seconds, List<Settling> some) {
        List<String> ackIds = some.stream().map(each -> each.delivery.ackId()).toList();
        if (seconds == ACKNOWLEDGED) {
            return Failures.future(stub.acknowledgeCallable()
                    .futureCall(AcknowledgeRequest.newBuilder()
                            .setSubscription(subscription)
                            .addAllAckIds(ackIds)
                            .build()));
        }
        return Failures.future(stub.modifyAckDeadlineCallable()
                .futureCall(ModifyAckDeadlineRequest.newBuilder()
                        .setSubscription(subscription)
                        .addAllAckIds(ackIds)
                        .setAckDeadlineSeconds(seconds)
                        .build()));
    }

    private EntryOutcome outcome(GcpDelivery delivery, Throwable failure) {
        Map<String, String> told = Failures.byAckId(failure);
        if (told.isEmpty()) {
            return Failures.isTransient(failure)
                    ? new EntryOutcome.Deferred(failed(delivery, String.valueOf(failure.getMessage()), failure))
                    : new EntryOutcome.Refused(failed(delivery, String.valueOf(failure.getMessage()), failure));
        }
        String own = told.get(delivery.ackId());
        if (own == null) {
            return EntryOutcome.ACCEPTED;
        }
        return own.startsWith("TRANSIENT_FAILURE_")
                ? new EntryOutcome.Deferred(failed(delivery, own, failure))
                : new EntryOutcome.Refused(failed(delivery, own, failure));
    }

    private FanfareException failed(GcpDelivery delivery, String reason, Throwable cause) {
        return new FanfareException(
                "Message " + delivery.id() + " of " + subscription + " was not settled: " + reason
                        + ". It may be delivered again, once its lease has lapsed.",
                cause);
    }
}
