package dev.fanfare.runtime.internal.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what someone probably meant. */
final class Nearest {
    private Nearest() {}

    /** The candidate that the fewest edits lead to, if they are few; of equals the first in alphabetical order. */
    static Optional<String> to(String written, Collection<String> candidates) {
        int most = Math.max(2, written.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(written, candidate) <= most)
                .min(Comparator.comparingInt((String candidate) -> distance(written, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The Levenshtein distance, with one row of the table at a time. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int substitute = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
