package dev.fanfare.testkit.report;

/** A suite with a name in the report. */
public interface Named {
    /** The head of its column. */
    String name();
}
