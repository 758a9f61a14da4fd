package dev.fanfare.infra.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/**
 * What the clouds charge, in US dollars.
 *
 * @param date when these were the prices
 * @param source whose they are
 */
public record Prices(String date, String source, Aws aws, Gcp gcp) {
    /** Amazon SNS and SQS. A request of more than {@code chunkBytes} is charged as several. */
    public record Aws(
            double snsPerMillion,
            double snsFreeRequests,
            double snsFifoPerMillion,
            double snsFifoPerGigabyte,
            double snsFifoDeliveryPerMillion,
            double snsFifoDeliveryPerGigabyte,
            double sqsPerMillion,
            double sqsFifoPerMillion,
            double sqsFreeRequests,
            double chunkBytes) {}

    /** Google Cloud Pub/Sub. {@code overheadBytes} are added to each message; a request counts {@code minimumBytes} at least. */
    public record Gcp(double perTebibyte, double freeBytes, double minimumBytes, double overheadBytes) {}

    /** Those that come with Fanfare. */
    public static Prices builtIn() {
        try (InputStream bytes =
                Objects.requireNonNull(Prices.class.getResourceAsStream("prices.json"), "prices.json")) {
            Prices none = new Prices("", "", new Aws(0, 0, 0, 0, 0, 0, 0, 0, 0, 1), new Gcp(0, 0, 0, 0));
            return none.with("prices.json", new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * These, with those of a file instead where it has some.
     *
     * @throws IllegalArgumentException naming what is wrong in the file
     */
    public Prices with(String file, String json) {
        Numbers numbers = Numbers.parse(file, json).only(Set.of("date", "source", "aws", "gcp"));
        return new Prices(
                numbers.text("date", date),
                numbers.text("source", source),
                aws(numbers.object("aws")),
                gcp(numbers.object("gcp")));
    }

    private Aws aws(Numbers numbers) {
        numbers.only(Set.of(
                "snsPerMillion",
                "snsFreeRequests",
                "snsFifoPerMillion",
                "snsFifoPerGigabyte",
                "snsFifoDeliveryPerMillion",
                "snsFifoDeliveryPerGigabyte",
                "sqsPerMillion",
                "sqsFifoPerMillion",
                "sqsFreeRequests",
                "chunkBytes"));
        return new Aws(
                numbers.number("snsPerMillion", aws.snsPerMillion),
                numbers.number("snsFreeRequests", aws.snsFreeRequests),
                numbers.number("snsFifoPerMillion", aws.snsFifoPerMillion),
                numbers.number("snsFifoPerGigabyte", aws.snsFifoPerGigabyte),
                numbers.number("snsFifoDeliveryPerMillion", aws.snsFifoDeliveryPerMillion),
                numbers.number("snsFifoDeliveryPerGigabyte", aws.snsFifoDeliveryPerGigabyte),
                numbers.number("sqsPerMillion", aws.sqsPerMillion),
                numbers.number("sqsFifoPerMillion", aws.sqsFifoPerMillion),
                numbers.number("sqsFreeRequests", aws.sqsFreeRequests),
                numbers.atLeastOne("chunkBytes", aws.chunkBytes));
    }

    private Gcp gcp(Numbers numbers) {
        numbers.only(Set.of("perTebibyte", "freeBytes", "minimumBytes", "overheadBytes"));
        return new Gcp(
                numbers.number("perTebibyte", gcp.perTebibyte),
                numbers.number("freeBytes", gcp.freeBytes),
                numbers.number("minimumBytes", gcp.minimumBytes),
                numbers.number("overheadBytes", gcp.overheadBytes));
    }
}
