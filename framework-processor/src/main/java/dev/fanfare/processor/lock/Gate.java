package dev.fanfare.processor.lock;

import dev.fanfare.Compatibility;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares versions of what a topic carries. Pure: it reads nothing but its arguments. */
public final class Gate {
    private Gate() {}

    /**
     * The changes from one version to another that the mode forbids.
     *
     * @return in a fixed order, each once; none if the newer version may follow the older one
     */
    public static List<Breach> compare(Contract older, Contract newer, Compatibility mode) {
        Set<Breach> breaches = new LinkedHashSet<>();
        if (isBackward(mode)) {
            new EventComparison(older, newer, Direction.BACKWARD, breaches).run();
        }
        if (isForward(mode)) {
            new EventComparison(newer, older, Direction.FORWARD, breaches).run();
        }
        return List.copyOf(breaches);
    }

    /**
     * The same against several versions.
     *
     * @param older oldest first; only the transitive modes look at others than the last. What no schema describes is compared
     *     with the last alone: that it was accepted is all that is known of it.
     */
    public static List<Breach> compare(List<Contract> older, Contract newer, Compatibility mode) {
        List<Contract> relevant = isTransitive(mode) || older.isEmpty() ? older : List.of(older.get(older.size() - 1));
        Set<Breach> breaches = new LinkedHashSet<>();
        for (int i = 0; i < relevant.size(); i++) {
            boolean isLast = i == relevant.size() - 1;
            compare(relevant.get(i), newer, mode).stream()
                    .filter(breach -> isLast || breach.kind() != Breach.Kind.UNDESCRIBED)
                    .forEach(breaches::add);
        }
        return List.copyOf(breaches);
    }

    private static boolean isBackward(Compatibility mode) {
        return switch (mode) {
            case BACKWARD, BACKWARD_TRANSITIVE, FULL, FULL_TRANSITIVE -> true;
            case NONE, FORWARD, FORWARD_TRANSITIVE -> false;
        };
    }

    private static boolean isForward(Compatibility mode) {
        return switch (mode) {
            case FORWARD, FORWARD_TRANSITIVE, FULL, FULL_TRANSITIVE -> true;
            case NONE, BACKWARD, BACKWARD_TRANSITIVE -> false;
        };
    }

    private static boolean isTransitive(Compatibility mode) {
        return switch (mode) {
            case BACKWARD_TRANSITIVE, FORWARD_TRANSITIVE, FULL_TRANSITIVE -> true;
            case NONE, BACKWARD, FORWARD, FULL -> false;
        };
    }
}
