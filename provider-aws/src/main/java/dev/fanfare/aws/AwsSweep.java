package dev.fanfare.aws;

import dev.fanfare.runtime.spi.LetterBox.Decision;
import dev.fanfare.runtime.spi.LetterBox.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Shows the letters of a dead-letter queue one by one, page by page. Used once, by one thread. A letter that is kept is held,
 * invisible to others, until the end, or until its lease lapses: then it comes again, and is known.
 */
final class AwsSweep {
    /** Letters of a page are in memory, and are shown oldest first. */
    private static final int PAGE = 1_000;

    private static final int BATCH = 10;

    /** After this the leases of a page are renewed, while the decision takes its time. */
    private static final Duration RENEWAL = Duration.ofSeconds(20);

    private final AwsDeadLetters letters;
    private final Map<String, Message> kept = new LinkedHashMap<>();
    private final Set<String> decided = new HashSet<>();

    AwsSweep(AwsDeadLetters letters) {
        this.letters = letters;
    }

    void run(Decision decision) {
        List<Message> page = List.of();
        try {
            do {
                page = new ArrayList<>();
                fill(page);
                page.sort(Comparator.comparingLong(AwsDeadLetters::sentAt));
            } while (!page.isEmpty() && decide(page, decision));
        } finally {
            page.forEach(rest -> kept.put(rest.messageId(), rest));
            letters.putBack(List.copyOf(kept.values()));
        }
    }

    /** Receives until the page is full, or what comes is known, or there is nothing more. */
    private void fill(List<Message> page) {
        int idle = 0;
        while (page.size() < PAGE && idle <= 1 + kept.size() / BATCH) {
            List<Message> received = letters.receive(BATCH);
            if (received.isEmpty()) {
                return;
            }
            int before = page.size();
            for (Message message : received) {
                if (decided.add(message.messageId())) {
                    page.add(message);
                } else {
                    kept.put(message.messageId(), message);
                }
            }
            idle = page.size() > before ? 0 : idle + 1;
        }
    }

    /** Decides about a page, which loses what is decided; false if that is all. */
    private boolean decide(List<Message> page, Decision decision) {
        long renewed = System.nanoTime();
        while (!page.isEmpty()) {
            if (System.nanoTime() - renewed > RENEWAL.toNanos()) {
                letters.hold(page);
                renewed = System.nanoTime();
            }
            Message message = page.get(0);
            Fate fate = decision.of(letters.shown(message));
            if (fate == Fate.STOP) {
                return false;
            }
            if (fate == Fate.KEEP) {
                kept.put(message.messageId(), message);
            }
            if (fate == Fate.REPLAY) {
                letters.replay(message);
            }
            if (fate != Fate.KEEP) {
                letters.delete(List.of(message));
            }
            page.remove(0);
        }
        return true;
    }
}
