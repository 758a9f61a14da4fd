package dev.fanfare.local.inspect;

import java.time.Duration;

/**
 * What happens in a second, on average. Immutable. Nothing measures while nobody looks: the time goes from an earlier look of
 * the same {@link Introspection} to this one. That is the earliest look of the last ten seconds that is at least a second
 * old; where there is none, the last one before; and at first the moment at which the {@link Introspection} was made.
 *
 * @param over the time from that look to this one; zero, and so are the rates, if it is less than a second
 * @param published messages that came
 * @param delivered deliveries to consumers
 * @param handled messages that were acknowledged
 * @param failed attempts that failed
 */
public record Rates(Duration over, double published, double delivered, double handled, double failed) {
    /** Nothing to compare with yet. */
    public static final Rates NONE = new Rates(Duration.ZERO, 0, 0, 0, 0);
}
