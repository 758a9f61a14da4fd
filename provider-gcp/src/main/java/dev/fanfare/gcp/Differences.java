package dev.fanfare.gcp;

import com.google.protobuf.FieldMask;
import com.google.pubsub.v1.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a subscription differs from what it is to be.
 *
 * @param there as it is
 * @param wanted as it is to be
 */
record Differences(Subscription there, Subscription wanted) {
    /** What can never be changed, one sentence each. */
    List<String> immutable() {
        List<String> all = new ArrayList<>();
        note(all, "topic", there.getTopic(), wanted.getTopic());
        note(all, "filter", there.getFilter(), wanted.getFilter());
        note(all, "message ordering", there.getEnableMessageOrdering(), wanted.getEnableMessageOrdering());
        return all;
    }

    /** What can be changed, one sentence each. */
    List<String> mutable() {
        List<String> all = new ArrayList<>();
        note(all, "ack deadline in seconds", there.getAckDeadlineSeconds(), wanted.getAckDeadlineSeconds());
        note(all, "exactly-once delivery", there.getEnableExactlyOnceDelivery(), wanted.getEnableExactlyOnceDelivery());
        note(
                all,
                "retention in seconds",
                there.getMessageRetentionDuration().getSeconds(),
                wanted.getMessageRetentionDuration().getSeconds());
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

    private static void note(List<String> all, String what, Object is, Object shouldBe) {
        if (!Objects.equals(is, shouldBe)) {
            all.add("its " + what + " is \"" + is + "\" and not \"" + shouldBe + "\"");
        }
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
