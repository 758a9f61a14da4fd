package dev.fanfare.sample.web;

import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.MessageId;
import java.util.List;

/** The dead letters of all subscriptions. Thread-safe. */
final class DeadLetterBox {
    /** The most that are shown of each subscription. */
    private static final int MOST = 100;

    private final Fanfare fanfare;

    DeadLetterBox(Fanfare fanfare) {
        this.fanfare = fanfare;
    }

    /** The oldest of each subscription, oldest first. */
    List<DeadLetter> list() {
        return fanfare.topology().subscriptions().stream()
                .flatMap(subscription ->
                        fanfare.deadLetters(subscription.topic(), subscription.name()).list(MOST).stream())
                .toList();
    }

    /** Gives one back to its subscription; false if there is none of this id. */
    boolean replay(String id) {
        MessageId message = new MessageId(id);
        return fanfare.topology().subscriptions().stream()
                .anyMatch(subscription -> fanfare.deadLetters(subscription.topic(), subscription.name())
                        .replay(message));
    }
}
