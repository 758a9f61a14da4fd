package dev.fanfare.local.fidelity;

import dev.fanfare.runtime.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is out of a cloud's range. Not thread-safe. */
final class Ranges {
    private final String cloud;
    private final List<String> problems = new ArrayList<>();

    Ranges(String cloud) {
        this.cloud = cloud;
    }

    void check(Topology.Subscription subscription, String what, Duration found, Duration least, Duration most) {
        if (found.compareTo(least) < 0 || found.compareTo(most) > 0) {
            add(subscription, "has a " + what + " of " + found + "; " + cloud + " takes " + least + " to " + most);
        }
    }

    void count(Topology.Subscription subscription, String what, long found, int most) {
        if (found > most) {
            add(subscription, "has " + found + " " + what + "; " + cloud + " takes " + most + " at most");
        }
    }

    private void add(Topology.Subscription subscription, String what) {
        problems.add("The subscription \"" + subscription.path() + "\" (" + subscription.source() + ") " + what + ".");
    }

    List<String> problems() {
        return problems;
    }
}
