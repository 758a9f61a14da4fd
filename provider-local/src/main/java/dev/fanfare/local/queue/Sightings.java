package dev.fanfare.local.queue;

import dev.fanfare.local.inspect.MessageState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Gathers the first of the messages it is shown: those with the lowest numbers, from one on, and so many at most. It is shown
 * them in any order, and keeps no more than it has to. Not thread-safe.
 */
final class Sightings {
    private static final Comparator<Sighting> BY_NUMBER = Comparator.comparingLong(Sighting::number);

    private final long from;
    private final int most;
    private final Set<MessageState> states;
    private final PriorityQueue<Sighting> lowest = new PriorityQueue<>(Collections.reverseOrder(BY_NUMBER));

    Sightings(long from, int most, Set<MessageState> states) {
        this.from = from;
        this.most = most;
        this.states = states;
    }

    /** Shows it a message in memory. */
    void see(Copy copy, MessageState state, long until) {
        if (isWanted(copy.sequence, state)) {
            keep(Sighting.of(copy, state, until));
        }
    }

    /** Shows it a message that is only stored, and was never delivered. */
    void see(long number) {
        if (isWanted(number, MessageState.WAITING)) {
            keep(Sighting.stored(number));
        }
    }

    private boolean isWanted(long number, MessageState state) {
        return number >= from
                && states.contains(state)
                && (lowest.size() < most || number < lowest.element().number());
    }

    private void keep(Sighting sighting) {
        if (lowest.size() == most) {
            lowest.remove();
        }
        lowest.add(sighting);
    }

    /** What it has gathered, in order. */
    ArrayDeque<Sighting> inOrder() {
        List<Sighting> sorted = new ArrayList<>(lowest);
        sorted.sort(BY_NUMBER);
        return new ArrayDeque<>(sorted);
    }
}
