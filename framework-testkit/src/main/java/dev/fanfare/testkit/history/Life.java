package dev.fanfare.testkit.history;

import dev.fanfare.testkit.history.Event.Answer;
import dev.fanfare.testkit.history.Event.Delivered;
import dev.fanfare.testkit.history.Event.Outcome;
import org.jspecify.annotations.Nullable;

/** One delivery with all that became of it; times are places in the history. Filled in by {@link Run}, then only read. */
final class Life {
    static final int NEVER = Integer.MAX_VALUE;

    final Delivered delivered;
    final int begun;

    /**
     * Whether its process was dead when it began, or its broker no longer the one that had given it out: a ghost, which
     * proves nothing about the broker's order.
     */
    boolean ghost;

    int handled = NEVER;
    int failed = NEVER;
    boolean fatal;

    @Nullable
    Outcome outcome;

    int settling = NEVER;
    int settled = NEVER;
    Answer answer = Answer.UNKNOWN;
    int crashed = NEVER;

    /** When the broker was restarted first since it began. */
    int brokerRestarted = NEVER;

    /** When the broker was killed, if that was so soon that it may have forgotten how this had ended. */
    int forgotten = NEVER;

    Life(Delivered delivered, int begun, boolean ghost) {
        this.delivered = delivered;
        this.begun = begun;
        this.ghost = ghost;
    }

    String id() {
        return delivered.id();
    }

    /** Whether the broker has no reason to deliver the message any more. */
    boolean isFinal() {
        return answer == Answer.DONE && ends();
    }

    /** Whether the broker may know of an end, so that the message need not come again. */
    boolean mayBeFinal() {
        return answer != Answer.NOT_DONE && ends();
    }

    /** Whether the broker did not take its settlement: the lease had lapsed before, for all that its process could know. */
    boolean hadLapsed() {
        return settled != NEVER && answer == Answer.UNKNOWN;
    }

    boolean isAcknowledged() {
        return isFinal() && outcome == Outcome.ACK;
    }

    boolean isDeadLettered() {
        return isFinal() && outcome == Outcome.DEAD_LETTER;
    }

    private boolean ends() {
        return outcome == Outcome.ACK || outcome == Outcome.DEAD_LETTER;
    }

    /** When it was out no more, as far as its process could tell. */
    int end() {
        return Math.min(settling, Math.min(crashed, brokerRestarted));
    }

    /** Whether something happened before then for which the message may be delivered again. */
    boolean mayComeAgain(int before) {
        return !isFinal()
                && (ghost
                        || hadLapsed()
                        || settled < before
                        || failed < before
                        || crashed < before
                        || brokerRestarted < before);
    }

    @Override
    public String toString() {
        return "delivery " + delivered.n() + " of " + delivered.id() + " to " + delivered.subscription() + " at "
                + delivered.instance() + ", attempt " + delivered.attempt() + " (event " + begun + fate() + ")";
    }

    private String fate() {
        return place(", handled ", handled)
                + place(", failed ", failed)
                + place(", " + outcome + " ", settling)
                + place(", " + answer + " ", settled)
                + place(", crashed ", crashed)
                + place(", broker restarted ", brokerRestarted)
                + (ghost ? ", when its process was dead, its lease long over or its broker another one" : "");
    }

    private static String place(String what, int place) {
        return place == NEVER ? "" : what + place;
    }
}
