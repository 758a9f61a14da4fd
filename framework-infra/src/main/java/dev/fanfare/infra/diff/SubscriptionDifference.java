package dev.fanfare.infra.diff;

import dev.fanfare.infra.Cloud;
import dev.fanfare.infra.Times;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What changed of a subscription. */
final class SubscriptionDifference {
    private final Subscription before;
    private final Subscription now;
    private final Findings findings;
    private final String subject;

    SubscriptionDifference(Subscription before, Subscription now, Findings findings) {
        this.before = before;
        this.now = now;
        this.findings = findings;
        this.subject = "subscription " + now.path();
    }

    void find() {
        selection();
        kept("messages are kept", before.retention(), now.retention());
        kept(
                "dead letters are kept",
                before.deadLetter().retention(),
                now.deadLetter().retention());
        changed(Impact.SAFE, "acknowledgement deadline", Subscription::ackDeadline);
        changed(Impact.SAFE, "attempts", one -> one.retry().maxAttempts());
        changed(Impact.SAFE, "minimal backoff", one -> one.retry().minBackoff());
        changed(Impact.SAFE, "maximal backoff", one -> one.retry().maxBackoff());
        changed(
                Impact.RESTART,
                "exceptions that are not retried",
                one -> one.retry().never());
        changed(Impact.RESTART, "handler", Subscription::handler);
        changed(Impact.RESTART, "concurrency", Subscription::concurrency);
        changed(Impact.RESTART, "timeout", Subscription::timeout);
        changed(Impact.RESTART, "batches", Subscription::batch);
        changed(Impact.RESTART, "topics that its results go to", Subscription::publishes);
        if (!before.service().equals(now.service())) {
            findings.add(
                    Impact.SAFE,
                    subject,
                    "service " + before.service() + " is now " + now.service(),
                    "Grants move: apply them before the new version is deployed.");
        }
    }

    private void selection() {
        if (before.eventNames().equals(now.eventNames())
                && before.filter().map(Filter::condition).equals(now.filter().map(Filter::condition))) {
            return;
        }
        String text = "wanted " + selection(before) + ", wants " + selection(now);
        findings.add(
                Impact.EVENTUAL,
                Cloud.AWS,
                subject,
                text,
                "SNS takes up to 15 minutes to use a new filter; what came before stays as it was filtered.");
        findings.add(
                Impact.REPLACES_RESOURCE,
                Cloud.GCP,
                subject,
                text,
                "Pub/Sub cannot change the filter of a subscription; follow the plan.");
        findings.plan(Plans.snapshot(subject));
    }

    private static String selection(Subscription one) {
        String names = one.eventNames().isEmpty() ? "every event" : String.join(", ", one.eventNames());
        return names + one.filter().map(filter -> " where " + filter.text()).orElse("");
    }

    private void kept(String what, Duration before, Duration now) {
        if (now.compareTo(before) < 0) {
            findings.add(
                    Impact.GUARANTEE_WEAKENED,
                    subject,
                    what + " " + time(now) + ", not " + time(before),
                    "What is older when it is applied is gone at once.");
        } else if (!now.equals(before)) {
            findings.add(Impact.SAFE, subject, what + " " + time(now) + ", not " + time(before), "");
        }
    }

    private void changed(Impact impact, String what, Function<Subscription, Object> value) {
        Object old = value.apply(before);
        Object current = value.apply(now);
        if (!old.equals(current)) {
            findings.add(impact, subject, what + ": " + text(current) + ", was " + text(old), "");
        }
    }

    private static String text(Object value) {
        if (value instanceof Duration duration) {
            return time(duration);
        }
        return value instanceof List<?> list && list.isEmpty() ? "none" : value.toString();
    }

    private static String time(Duration duration) {
        return Times.text(duration);
    }
}
