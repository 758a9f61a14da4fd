package dev.fanfare.infra.cost;

import java.util.Set;

/**
 * How a topic is used, or a subscription.
 *
 * @param monthly messages published a month
 * @param bytes of a message: body and attributes
 * @param publishBatch messages in a publishing request, on average
 * @param receiveBatch messages in a receiving request, on average
 * @param deleteBatch messages in an acknowledging request, on average
 * @param retries of a message, with extensions of its lease, on average
 * @param pollers receiving loops of a subscription, over all its instances
 * @param share of the topic's messages that the subscription gets, from 0 to 1
 */
public record Traffic(
        double monthly,
        double bytes,
        double publishBatch,
        double receiveBatch,
        double deleteBatch,
        double retries,
        double pollers,
        double share) {
    /** Single messages of 1 KiB, no retries, one poller: on Amazon the dearest way. */
    public static Traffic unbatched(double monthly) {
        return new Traffic(monthly, 1024, 1, 1, 1, 0, 1, 1);
    }

    /** With messages of another size. */
    public Traffic withBytes(double other) {
        return new Traffic(monthly, other, publishBatch, receiveBatch, deleteBatch, retries, pollers, share);
    }

    /** This one, with those of a file instead where it has some. */
    Traffic with(Numbers numbers) {
        numbers.only(Set.of(
                "monthly", "bytes", "publishBatch", "receiveBatch", "deleteBatch", "retries", "pollers", "share"));
        Traffic other = new Traffic(
                numbers.number("monthly", monthly),
                numbers.number("bytes", bytes),
                numbers.atLeastOne("publishBatch", publishBatch),
                numbers.atLeastOne("receiveBatch", receiveBatch),
                numbers.atLeastOne("deleteBatch", deleteBatch),
                numbers.number("retries", retries),
                numbers.number("pollers", pollers),
                numbers.number("share", share));
        if (other.share > 1) {
            throw new IllegalArgumentException(numbers.source() + ": share is above 1.");
        }
        return other;
    }
}
