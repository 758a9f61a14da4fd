package dev.fanfare.integration.limits;

import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.limits.Limits;
import dev.fanfare.limits.PubSubLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The guide's table of limits, from the figures themselves. */
final class LimitsTable {
    private static final String NONE = "–";

    private final List<String> lines = new ArrayList<>();

    private LimitsTable() {}

    static String text() {
        LimitsTable table = new LimitsTable();
        table.row("", "Fanfare", "Amazon SNS and SQS", "Google Pub/Sub");
        table.row("---", "---", "---", "---");
        table.messages();
        table.filters();
        table.times();
        table.fetches();
        return String.join("\n", table.lines) + "\n";
    }

    private void messages() {
        row(
                "body and attributes together, bytes",
                count(Limits.MESSAGE_BYTES),
                count(AmazonLimits.MESSAGE_BYTES),
                count(PubSubLimits.MESSAGE_BYTES));
        row("… in a queue, so that diagnostics find room", NONE, count(AmazonLimits.QUEUE_MESSAGE_BYTES), NONE);
        row(
                "… counted for each attribute beside its name and its value",
                count(Limits.ATTRIBUTE_TYPE_BYTES),
                count(AmazonLimits.ATTRIBUTE_TYPE_BYTES),
                NONE);
        row(
                "attributes of a message",
                count(Limits.ATTRIBUTES),
                count(AmazonLimits.ATTRIBUTES),
                count(PubSubLimits.ATTRIBUTES));
        row("… of which the event's own", count(Limits.EVENT_ATTRIBUTES), NONE, NONE);
        row(
                "bytes of an attribute's name",
                count(Limits.ATTRIBUTE_NAME),
                count(AmazonLimits.ATTRIBUTE_NAME),
                count(PubSubLimits.ATTRIBUTE_NAME_BYTES));
        row(
                "bytes of an attribute's value",
                count(Limits.ATTRIBUTE_VALUE_BYTES),
                NONE,
                count(PubSubLimits.ATTRIBUTE_VALUE_BYTES));
        row("bytes of an ordering key", count(Limits.KEY_BYTES), NONE, count(PubSubLimits.KEY_BYTES));
        row("characters of a message's id", count(Limits.ID), NONE, NONE);
        row(
                "characters of a name; of a queue's name; of a label",
                count(Limits.NAME),
                count(AmazonLimits.QUEUE_NAME),
                count(PubSubLimits.LABEL));
        row("characters of the prefix of all names", NONE, count(AmazonLimits.NAME_PREFIX), NONE);
        row("characters of a policy of IAM", NONE, count(AmazonLimits.POLICY), NONE);
    }

    private void filters() {
        row(
                "attributes of a filter; keys of its policy",
                count(Limits.FILTER_ATTRIBUTES),
                count(AmazonLimits.FILTER_KEYS),
                NONE);
        row(
                "combinations of a filter's values",
                count(Limits.FILTER_COMBINATIONS),
                count(AmazonLimits.FILTER_COMBINATIONS),
                NONE);
        row("bytes of a filter", count(Limits.FILTER_BYTES), NONE, count(PubSubLimits.FILTER_BYTES));
    }

    private void times() {
        row(
                "ack deadline",
                range(Limits.SHORTEST_ACK_DEADLINE, Limits.LONGEST_ACK_DEADLINE),
                NONE,
                range(PubSubLimits.SHORTEST_ACK_DEADLINE, PubSubLimits.LONGEST_ACK_DEADLINE));
        row(
                "a handler; a lease with its extensions",
                span(Limits.LONGEST_TIMEOUT),
                span(AmazonLimits.LONGEST_VISIBILITY),
                NONE);
        row(
                "retention",
                range(Limits.SHORTEST_RETENTION, Limits.LONGEST_RETENTION),
                range(AmazonLimits.SHORTEST_RETENTION, AmazonLimits.LONGEST_RETENTION),
                range(PubSubLimits.SHORTEST_RETENTION, PubSubLimits.LONGEST_RETENTION));
        row("longest backoff", span(Limits.LONGEST_BACKOFF), NONE, span(PubSubLimits.LONGEST_BACKOFF));
        row("leases and delays are multiples of", NONE, span(AmazonLimits.GRANULARITY), span(PubSubLimits.GRANULARITY));
        row(
                "a repeated id is accepted, and not delivered, for",
                span(Limits.DEDUPLICATION),
                span(AmazonLimits.DEDUPLICATION),
                NONE);
    }

    private void fetches() {
        row("messages of one fetch", NONE, count(AmazonLimits.BATCH), count(PubSubLimits.BATCH));
        row("messages of a queue that are out", NONE, count(AmazonLimits.IN_FLIGHT), NONE);
        row("messages handled at once, a process and subscription", count(Limits.CONCURRENCY), NONE, NONE);
        row(
                "attempts; of the broker's own dead-letter policy",
                count(Limits.ATTEMPTS),
                NONE,
                count(PubSubLimits.LEAST_ATTEMPTS) + " to " + count(PubSubLimits.MOST_ATTEMPTS));
    }

    private void row(String what, String fanfare, String amazon, String google) {
        lines.add("| " + what + " | " + fanfare + " | " + amazon + " | " + google + " |");
    }

    static String count(int figure) {
        return String.format(Locale.ROOT, "%,d", figure);
    }

    private static String range(Duration least, Duration most) {
        return span(least) + " to " + span(most);
    }

    static String span(Duration figure) {
        if (figure.toDays() > 0) {
            return figure.toDays() + " d";
        }
        if (figure.toHours() > 0) {
            return figure.toHours() + " h";
        }
        return figure.toMinutes() > 0 ? figure.toMinutes() + " min" : figure.toSeconds() + " s";
    }
}
