package dev.fanfare.runtime.spi.support;

/** What became of one entry of a batch. */
public sealed interface EntryOutcome {
    /** The broker has it. */
    EntryOutcome ACCEPTED = new Accepted();

    /** The broker has it. */
    record Accepted() implements EntryOutcome {}

    /** The broker has not taken it and will not. */
    record Refused(Throwable reason) implements EntryOutcome {}

    /** The broker has not taken it now; it may the next time. */
    record Deferred(Throwable reason) implements EntryOutcome {}
}
