package dev.fanfare.testkit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The seventeen guarantees and the fifty-six cases, by their numbers. */
final class Catalogue {
    private static final Pattern NUMBER = Pattern.compile("\\G([gc])(\\d\\d)_");

    private static final List<String> GUARANTEES = List.of(
            "Nothing accepted is lost",
            "Every subscription gets its own copy; its instances share it",
            "At least once; duplicates have a cause",
            "EXACTLY_ONCE",
            "Order of a key",
            "Id, body, attributes and key arrive as sent",
            "The attempt starts at 1 and rises",
            "Backoff within 20 % and the granularity",
            "Dead letters: once, with the diagnostics",
            "Leases are extended; what a dead consumer held comes back",
            "In flight at most the concurrency; idle costs nothing",
            "Closing loses and repeats nothing",
            "A dead consumer is seen and restarted",
            "Filters deliver what matches",
            "publishAll reports each event",
            "A paused subscription fetches and loses nothing",
            "Up to 256 KiB, larger is refused");

    private static final List<String> CASES = List.of(
            "Publish and receive body and attributes",
            "Unicode, empty and hostile text",
            "Largest message; one byte more",
            "Most attributes; one more",
            "Topics are isolated",
            "Two subscriptions each get all",
            "Competing instances share",
            "Many topics at once",
            "Published before anybody consumes",
            "Partial failure of a batch of publishes",
            "Publish after close",
            "A failed attempt is delivered again",
            "No redelivery within the lease",
            "Redelivery once the lease has lapsed",
            "A slow handler keeps its lease",
            "Acknowledging after the lease has lapsed",
            "Error, time-out and interrupt are failed attempts",
            "The attempt is shown and rises",
            "Retries at once and later, in time",
            "Least and longest backoff",
            "After the last attempt: dead letter",
            "Rejected: dead letter at once",
            "Replay keeps the id",
            "Undecodable: no retries",
            "A hundred failures lose nothing",
            "Closing finishes what runs",
            "Drain timeout: messages come back",
            "Close and open again",
            "Closed by several at once",
            "Closed while publishing",
            "Broker restarted twice under load",
            "Connection lost while acknowledging",
            "Pause and resume",
            "Concurrency limit, configured",
            "Killed between handling and acknowledging",
            "Order of a key, one instance",
            "Order of a key, several instances",
            "Order of a key across retries",
            "Other keys go on",
            "No next message of a key before the outcome",
            "Filters; missing attributes",
            "!Delayed and scheduled messages: not part of the product",
            "Retention",
            "Repeated publish of one id",
            "Acknowledged is never delivered again",
            "!Trace context: not part of the product yet",
            "!Correlation and causation: not part of the product yet",
            "!Claim check: not part of the product; larger messages are refused",
            "!Replay of a subscription from a time: not part of the product; dead letters are replayed",
            "Unknown subtype",
            "Creating again changes nothing",
            "A different resource is told",
            "Runs without creating or verifying",
            "A missing resource is told at start",
            "All of this ten times in parallel",
            "The chaos run");

    private Catalogue() {}

    /** All, guarantees first. */
    static List<Case> all() {
        List<Case> all = new ArrayList<>();
        for (int i = 0; i < GUARANTEES.size(); i++) {
            all.add(new Case("G" + (i + 1), GUARANTEES.get(i), Optional.empty()));
        }
        for (int i = 0; i < CASES.size(); i++) {
            all.add(numbered("C" + (i + 1), CASES.get(i)));
        }
        return all;
    }

    /** The ids that a test's name begins with: {@code G5} and {@code C36} of {@code g05_c36_theOrderIsKept}. */
    static List<String> idsOf(String test) {
        List<String> ids = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(test);
        while (numbers.find()) {
            ids.add((numbers.group(1).equals("g") ? "G" : "C") + Integer.parseInt(numbers.group(2)));
        }
        return ids;
    }

    /** Text that begins with an exclamation mark has a reason behind its colon. */
    private static Case numbered(String id, String text) {
        if (!text.startsWith("!")) {
            return new Case(id, text, Optional.empty());
        }
        int colon = text.indexOf(':');
        return new Case(id, text.substring(1, colon), Optional.of(text.substring(colon + 2)));
    }
}
