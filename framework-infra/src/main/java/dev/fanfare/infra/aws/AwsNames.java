package dev.fanfare.infra.aws;

import dev.fanfare.Guarantee;
import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.runtime.Topology;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What topics, queues, groups and messages are called at AWS. Pure. No two resources of an application get one name: a
 * kebab-case name has no underscore, and what is shortened carries a hash of the whole, after two underscores, which no other
 * name has behind its prefix.
 *
 * @param prefix of the names of topics and queues
 */
public record AwsNames(String prefix) {
    private static final String FIFO = ".fifo";

    /** Characters of a queue's name, {@code .fifo} included; a topic's may have 256. */
    private static final int QUEUE = AmazonLimits.QUEUE_NAME;

    /** Hexadecimal digits of the hash in a name that was shortened. */
    private static final int HASH = 12;

    private static final String CUT = "__";

    /** Characters of a group id or a deduplication id. */
    private static final int ID = 128;

    /** Whether a topic and its queues are FIFO: where a key has an order, or a message has to arrive once. */
    public static boolean isFifo(Topology.Topic topic) {
        return topic.ordered() || topic.guarantee() == Guarantee.EXACTLY_ONCE;
    }

    /** The SNS topic, such as {@code orders.fifo}. */
    public String topic(Topology.Topic topic) {
        return prefix + topic.name() + (isFifo(topic) ? FIFO : "");
    }

    /** The queue, such as {@code orders_ship.fifo}. */
    public String queue(Topology.Subscription subscription, boolean fifo) {
        return queue(prefix + subscription.topic() + "_" + subscription.name(), fifo);
    }

    /** The dead-letter queue, such as {@code orders_ship_dead.fifo}. */
    public String deadLetters(Topology.Subscription subscription, boolean fifo) {
        return queue(prefix + subscription.topic() + "_" + subscription.name() + "_dead", fifo);
    }

    private static String queue(String name, boolean fifo) {
        String suffix = fifo ? FIFO : "";
        int most = QUEUE - suffix.length();
        if (name.length() <= most) {
            return name + suffix;
        }
        String hash = HexFormat.of().formatHex(sha256(name)).substring(0, HASH);
        return name.substring(0, most - CUT.length() - HASH) + CUT + hash + suffix;
    }

    /** Whether a text can be a group id or a deduplication id as it is: ASCII without spaces and controls. */
    public static boolean fits(String text) {
        return !text.isEmpty() && text.length() <= ID && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    /** The text as an id: itself if it fits, else a hash of it. */
    public static String id(String text) {
        return fits(text) ? text : Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
