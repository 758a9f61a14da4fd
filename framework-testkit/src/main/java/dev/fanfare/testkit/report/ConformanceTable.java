package dev.fanfare.testkit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The table of a documentation page that shows what providers do, between {@link #BEGIN} and {@link #END}: its columns are
 * those of conformance reports.
 */
public final class ConformanceTable {
    /** The line before the table. */
    public static final String BEGIN = "<!-- conformance: written by the suite -->";

    /** The line behind the table. */
    public static final String END = "<!-- /conformance -->";

    private ConformanceTable() {}

    /**
     * The page with the report's columns in its table; columns of other providers stay.
     *
     * @throws IllegalArgumentException if the page has no place for it
     */
    public static String updated(String page, String report) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The page has no lines \"" + BEGIN + "\" and \"" + END + "\".");
        }
        Table table = Table.parse(page.substring(begin, end)).with(Table.parse(report));
        return page.substring(0, begin + BEGIN.length()) + "\n\n" + table + "\n" + page.substring(end);
    }

    /**
     * Checks that the page shows what the report says; with {@code -Dgoldens=update} writes it there.
     *
     * @throws AssertionError if the page is not current
     */
    public static void check(Path page, Path report) throws IOException {
        check(page, report, "update".equals(System.getProperty("goldens")));
    }

    static void check(Path page, Path report, boolean update) throws IOException {
        String before = Files.readString(page);
        String after = updated(before, Files.readString(report));
        if (before.equals(after)) {
            return;
        }
        if (update) {
            Files.writeString(page, after);
            return;
        }
        throw new AssertionError(
                page + " does not show what " + report + " says. Run the suite with -Dgoldens=update.");
    }
}
