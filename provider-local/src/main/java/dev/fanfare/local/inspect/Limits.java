package dev.fanfare.local.inspect;

/** The bounds of pages. */
final class Limits {
    private Limits() {}

    static void check(int limit) {
        if (limit < 1 || limit > MessageQuery.MOST) {
            throw new IllegalArgumentException("A page has a limit of 1-" + MessageQuery.MOST + ", not " + limit + ".");
        }
    }
}
