package dev.fanfare.infra.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What a calculation takes for granted, in sentences. Stateless. */
final class Assumptions {
    private Assumptions() {}

    static List<String> of(Usage usage, Prices prices) {
        Traffic traffic = usage.defaults();
        return List.of(
                "Prices of " + prices.date() + ": " + prices.source() + ".",
                "Where the usage file says nothing else: " + number(traffic.monthly())
                        + " messages a month are published to" + " each topic, of " + number(traffic.bytes())
                        + " bytes each, attributes included.",
                "Messages in a request, on average: " + number(traffic.publishBatch()) + " when published, "
                        + number(traffic.receiveBatch()) + " when received, " + number(traffic.deleteBatch())
                        + " when acknowledged.",
                "Retries and extensions of a lease: " + number(traffic.retries()) + " a message. A subscription gets "
                        + number(traffic.share() * 100) + " % of its topic's messages.",
                "Amazon: " + number(traffic.pollers())
                        + " polling loops a subscription, each of 129,600 empty polls of 20"
                        + " seconds in 30 days. Each begun "
                        + number(prices.aws().chunkBytes())
                        + " bytes of a request are charged as one. Topics that are ordered or EXACTLY_ONCE are FIFO.",
                "Google: a message counts " + number(prices.gcp().overheadBytes())
                        + " bytes more than it has, a request "
                        + number(prices.gcp().minimumBytes())
                        + " bytes at least. Retries are delivered again. What a filter keeps out is charged as well.",
                "Not in it: dead letters, encryption keys, messages kept longer than a day unacknowledged, snapshots, topic"
                        + " retention, traffic between regions, logs and metrics.",
                "Free amounts are those of a whole account: they are taken off once, and other applications share them.");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,f", BigDecimal.valueOf(value))
                .replaceAll("0+$", "")
                .replaceAll("\\.$", "");
    }
}
