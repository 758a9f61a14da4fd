package dev.fanfare.gcp;

import com.google.pubsub.v1.PubsubMessage;
import com.google.pubsub.v1.ReceivedMessage;
import dev.fanfare.runtime.spi.Delivery;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A message as Pub/Sub delivered it. Immutable but for its lease. */
final class GcpDelivery implements Delivery {
    /** Tells the one subscription that a replayed message is for; never shown. */
    static final String ADDRESSEE = "ff-to";

    private final PubsubMessage message;
    private final String ackId;
    private final int deliveries;
    private final Map<String, String> attributes;

    /** When the lease lapses, in milliseconds; written by whoever extends it. */
    private volatile long leasedUntil;

    /** So many earlier deliveries reached no handler, since they waited for others of their key. */
    private volatile int unseen;

    GcpDelivery(ReceivedMessage received, long leasedUntil) {
        this.leasedUntil = leasedUntil;
        this.message = received.getMessage();
        this.ackId = received.getAckId();
        // Pub/Sub counts where a dead-letter policy is attached, and says 0 elsewhere.
        this.deliveries = Math.max(1, received.getDeliveryAttempt());
        this.attributes = shown(message.getAttributesMap());
    }

    private static Map<String, String> shown(Map<String, String> sent) {
        if (!sent.containsKey(ADDRESSEE)) {
            return sent;
        }
        Map<String, String> rest = new HashMap<>(sent);
        rest.remove(ADDRESSEE);
        return Map.copyOf(rest);
    }

    long leasedUntil() {
        return leasedUntil;
    }

    void leasedUntil(long millis) {
        leasedUntil = millis;
    }

    String ackId() {
        return ackId;
    }

    PubsubMessage message() {
        return message;
    }

    /** The subscription that it was replayed to. */
    Optional<String> addressee() {
        return Optional.ofNullable(message.getAttributesMap().get(ADDRESSEE));
    }

    /** The id that the publisher gave it. */
    String id() {
        return attributes.getOrDefault("ce-id", message.getMessageId());
    }

    @Override
    public byte[] body() {
        return message.getData().toByteArray();
    }

    @Override
    public Map<String, String> attributes() {
        return attributes;
    }

    @Override
    public Optional<String> key() {
        String key = message.getOrderingKey();
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    @Override
    public int attempt() {
        return Math.max(1, deliveries - unseen);
    }

    int unseen() {
        return unseen;
    }

    void unseen(int earlier) {
        unseen = earlier;
    }

    @Override
    public String brokerId() {
        return message.getMessageId();
    }
}
