package dev.fanfare.infra.cost;

/**
 * Counts requests as SNS and SQS do: each begun 64 KiB of a request is one, an empty poll too. Deliveries from SNS to SQS are
 * free where the topic is not FIFO. For one calculation.
 */
final class AwsCost {
    private static final double MILLION = 1e6;
    private static final double GIGABYTE = 1e9;

    /** A long poll of 20 seconds, again and again for 30 days. */
    private static final double POLLS = 30 * 24 * 3600 / 20.0;

    private final Prices.Aws prices;
    private double snsRequests;
    private double sqsRequests;
    private double sqsCharged;

    AwsCost(Prices.Aws prices) {
        this.prices = prices;
    }

    double publish(Traffic traffic, boolean isFifo) {
        if (isFifo) {
            return traffic.monthly() / MILLION * prices.snsFifoPerMillion()
                    + traffic.monthly() * traffic.bytes() / GIGABYTE * prices.snsFifoPerGigabyte();
        }
        double requests = requests(traffic.monthly(), traffic.publishBatch(), traffic.bytes());
        snsRequests += requests;
        return requests / MILLION * prices.snsPerMillion();
    }

    double deliver(Traffic traffic, boolean isFifo) {
        double messages = traffic.monthly() * traffic.share();
        double requests = requests(messages, traffic.receiveBatch(), traffic.bytes())
                + messages / traffic.deleteBatch()
                + messages * traffic.retries()
                + traffic.pollers() * POLLS;
        double charged = requests / MILLION * (isFifo ? prices.sqsFifoPerMillion() : prices.sqsPerMillion());
        sqsRequests += requests;
        sqsCharged += charged;
        return isFifo
                ? charged
                        + messages / MILLION * prices.snsFifoDeliveryPerMillion()
                        + messages * traffic.bytes() / GIGABYTE * prices.snsFifoDeliveryPerGigabyte()
                : charged;
    }

    /** Of what was calculated so far. Free requests of SQS are taken off at the mean price. */
    double free() {
        double sns = Math.min(snsRequests, prices.snsFreeRequests()) / MILLION * prices.snsPerMillion();
        double sqs = sqsRequests == 0 ? 0 : sqsCharged * Math.min(sqsRequests, prices.sqsFreeRequests()) / sqsRequests;
        return sns + sqs;
    }

    private double requests(double messages, double batch, double bytes) {
        return messages / batch * Math.max(1, Math.ceil(batch * bytes / prices.chunkBytes()));
    }
}
