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

    /** Whether its lease may have been lost before it began: a restart, or a time of standing still, came after it was fetched. */
    final boolean stale;

    /** Whether a later attempt of its message began before it did: its process was slow, and its lease long over. */
    boolean late;

    int handled = NEVER;
    int failed = NEVER;
    boolean fatal;

    @Nullable
    Outcome outcome;

    int settling = NEVER;
    int settled = NEVER;
    Answer answer = Answer.UNKNOWN;
    int crashed = NEVER;

    /** When its process stood still first since it began. */
    int frozen = NEVER;

    /** When the broker was restarted first since it began. */
    int brokerRestarted = NEVER;

    /** When the broker was killed, if that was so soon that it may have forgotten how this had ended. */
    int forgotten = NEVER;

    Life(Delivered delivered, int begun, boolean ghost, boolean stale) {
        this.delivered = delivered;
        this.begun = begun;
        this.ghost = ghost;
        this.stale = stale;
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
        return late || (settled != NEVER && answer == Answer.UNKNOWN);
    }

    /** Whether it shows in which order the broker gives messages out. */
    boolean showsOrder() {
        return !ghost && !stale && !late;
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
        return Math.min(Math.min(settling, frozen), Math.min(crashed, brokerRestarted));
    }

    /** Whether something happened before then for which the message may be delivered again. */
    boolean mayComeAgain(int before) {
        return !isFinal()
                && (ghost
                        || stale
                        || hadLapsed()
                        || settled < before
                        || failed < before
                        || crashed < before
                        || frozen < before
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
                + place(", frozen ", frozen)
                + place(", broker restarted ", brokerRestarted)
                + (ghost ? ", when its process was dead or its broker another one" : "")
                + (stale ? ", when its lease may have been lost" : "")
                + (late ? ", after a later attempt" : "");
    }

    private static String place(String what, int place) {
        return place == NEVER ? "" : what + place;
    }
}
