package dev.fanfare.processor.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest of the known names to one that is unknown. */
public final class Suggestions {
    private Suggestions() {}

    /**
     * The known name with the fewest letters to change, without regard to case; the first in alphabetical order of equally
     * near ones. Empty if even that one is not near: more than a third of the letters, or more than three, differ.
     */
    public static Optional<String> nearest(String unknown, Collection<String> known) {
        String wanted = unknown.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> !name.equals(unknown))
                .map(name -> new Candidate(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance <= bearable(unknown, candidate.name))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** The name itself if it is known, else the nearest. */
    public static Optional<String> meant(String name, Collection<String> known) {
        return known.contains(name) ? Optional.of(name) : nearest(name, known);
    }

    private static int bearable(String unknown, String known) {
        return Math.min(3, Math.max(1, Math.max(unknown.length(), known.length()) / 3));
    }

    /** Letters to insert, delete, replace or swap with their neighbour. */
    static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }

    private record Candidate(String name, int distance) {}
}
