package dev.fanfare.processor.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists in messages: the first few, and how many more there are. */
public final class Capped {
    /** Nobody reads a longer list, and the rule below it must stay in sight. */
    static final int MOST = 8;

    private Capped() {}

    /** {@code a, b, c}; of more than eight the first eight, and {@code … and 3 more}. */
    public static String list(Collection<String> names) {
        return String.join(", ", first(names));
    }

    /** The names; of more than eight the first eight, and {@code … and 3 more} as the last. */
    public static List<String> first(Collection<String> names) {
        List<String> first = new ArrayList<>(names.stream().limit(MOST).toList());
        if (names.size() > MOST) {
            first.add("\u2026 and " + (names.size() - MOST) + " more");
        }
        return first;
    }
}
