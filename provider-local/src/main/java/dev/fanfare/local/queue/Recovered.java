package dev.fanfare.local.queue;

import dev.fanfare.local.queue.DeadLetterQueue.Letter;
import dev.fanfare.local.record.Progress;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found of a subscription at the start. Immutable.
 *
 * @param done what it is done with, of the messages before {@code end}
 * @param end one after the last message that was found
 * @param states of the messages that were delivered before, by number
 * @param letters without their contents, in order
 * @param unseen how many messages were never delivered, of those before {@code end}
 * @param pausedSince when it was paused; 0 if it is not
 */
public record Recovered(
        Progress done, long end, SortedMap<Long, State> states, List<Letter> letters, long unseen, long pausedSince) {
    /**
     * A message that was delivered before.
     *
     * @param attempts how often
     * @param until when it is available again
     */
    public record State(int attempts, long until) {}

    /** Whether the message is none to be delivered for the first time. */
    public boolean knows(long number) {
        return number < end && (done.isDone(number) || states.containsKey(number));
    }

    /** Of a subscription that begins now. */
    public static Recovered nothing() {
        return new Recovered(new Progress(0), 0, new TreeMap<>(), List.of(), 0, 0);
    }
}
