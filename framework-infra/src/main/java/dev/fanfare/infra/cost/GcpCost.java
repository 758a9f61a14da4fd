package dev.fanfare.infra.cost;

/**
 * Counts bytes as Pub/Sub does: those published, and those delivered or kept out by a filter, each request with a minimum.
 * For one calculation.
 */
final class GcpCost {
    private static final double TEBIBYTE = Math.pow(2, 40);

    private final Prices.Gcp prices;
    private double bytes;

    GcpCost(Prices.Gcp prices) {
        this.prices = prices;
    }

    double publish(Traffic traffic) {
        return charged(requests(traffic.monthly(), traffic.publishBatch(), traffic.bytes()));
    }

    double deliver(Traffic traffic) {
        double filtered = traffic.monthly() * (1 - traffic.share()) * (traffic.bytes() + prices.overheadBytes());
        double delivered = traffic.monthly() * traffic.share() * (1 + traffic.retries());
        return charged(filtered + requests(delivered, traffic.receiveBatch(), traffic.bytes()));
    }

    /** Of what was calculated so far. */
    double free() {
        return Math.min(bytes, prices.freeBytes()) / TEBIBYTE * prices.perTebibyte();
    }

    private double requests(double messages, double batch, double size) {
        return messages / batch * Math.max(prices.minimumBytes(), batch * (size + prices.overheadBytes()));
    }

    private double charged(double more) {
        bytes += more;
        return more / TEBIBYTE * prices.perTebibyte();
    }
}
