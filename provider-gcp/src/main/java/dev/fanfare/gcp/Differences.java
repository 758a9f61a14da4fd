package dev.fanfare.gcp;

import com.google.protobuf.FieldMask;
import com.google.pubsub.v1.Subscription;
import dev.fanfare.runtime.spi.Change.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a subscription differs from what it is to be.
 *
 * @param there as it is
 * @param wanted as it is to be
 */
record Differences(Subscription there, Subscription wanted) {
    /** What can never be changed. */
    List<Difference> immutable() {
        List<Difference> all = new ArrayList<>();
        note(all, "topic", there.getTopic(), wanted.getTopic());
        note(all, "filter", there.getFilter(), wanted.getFilter());
        note(all, "message ordering", there.getEnableMessageOrdering(), wanted.getEnableMessageOrdering());
        return all;
    }

    /** What can be changed. */
    List<Difference> mutable() {
        List<Difference> all = new ArrayList<>();
        note(all, "ack deadline in seconds", there.getAckDeadlineSeconds(), wanted.getAckDeadlineSeconds());
        note(all, "exactly-once delivery", there.getEnableExactlyOnceDelivery(), wanted.getEnableExactlyOnceDelivery());
        note(all, "retention in seconds", retention(there), retention(wanted));
        note(
                all,
                "dead-letter topic",
                there.getDeadLetterPolicy().getDeadLetterTopic(),
                wanted.getDeadLetterPolicy().getDeadLetterTopic());
        note(
                all,
                "maximum delivery attempts",
                there.getDeadLetterPolicy().getMaxDeliveryAttempts(),
                wanted.getDeadLetterPolicy().getMaxDeliveryAttempts());
        note(all, "retry policy", there.hasRetryPolicy() ? "set" : "none", "none");
        note(all, "expiration", there.getExpirationPolicy().hasTtl() ? "after a time" : "never", "never");
        return all;
    }

    /** All of them. */
    List<Difference> all() {
        return Stream.concat(immutable().stream(), mutable().stream()).toList();
    }

    /** What is lost when it is changed. */
    Optional<String> danger() {
        return retention(wanted) < retention(there)
                ? Optional.of("Pub/Sub drops at once what it holds for longer than " + retention(wanted) + " s.")
                : Optional.empty();
    }

    private static long retention(Subscription subscription) {
        return subscription.getMessageRetentionDuration().getSeconds();
    }

    private static void note(List<Difference> all, String what, Object is, Object shouldBe) {
        if (!Objects.equals(is, shouldBe)) {
            all.add(new Difference(what, String.valueOf(is), String.valueOf(shouldBe)));
        }
    }

    /** In words. */
    static String told(List<Difference> differences) {
        return String.join(
                ", ",
                differences.stream()
                        .map(each -> "its " + each.property() + " is \"" + each.is() + "\" and not \"" + each.wanted()
                                + "\"")
                        .toList());
    }

    /** The fields of what can be changed. */
    static FieldMask mask() {
        return FieldMask.newBuilder()
                .addPaths("ack_deadline_seconds")
                .addPaths("enable_exactly_once_delivery")
                .addPaths("message_retention_duration")
                .addPaths("dead_letter_policy")
                .addPaths("retry_policy")
                .addPaths("expiration_policy")
                .build();
    }
}
