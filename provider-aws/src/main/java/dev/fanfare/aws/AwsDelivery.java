package dev.fanfare.aws;

import dev.fanfare.runtime.spi.Delivery;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A message that was received and is not deleted. Thread-safe. */
final class AwsDelivery implements Delivery {
    private final AwsSource source;
    private final Messages.Content content;
    private final String receipt;
    private final String sqsId;
    private final int attempt;
    private final long receivedAt;
    private boolean settling;
    private CompletionStage<Void> extension = CompletableFuture.completedStage(null);

    /**
     * @param receipt its receipt handle, which only this delivery has
     * @param sqsId the id that SQS gave the message
     * @param receivedAt in milliseconds of the time source
     */
    AwsDelivery(
            AwsSource source, Messages.Content content, String receipt, String sqsId, int attempt, long receivedAt) {
        this.source = source;
        this.content = content;
        this.receipt = receipt;
        this.sqsId = sqsId;
        this.attempt = attempt;
        this.receivedAt = receivedAt;
    }

    boolean isOf(AwsSource other) {
        return source == other;
    }

    Messages.Content content() {
        return content;
    }

    String receipt() {
        return receipt;
    }

    String sqsId() {
        return sqsId;
    }

    long receivedAt() {
        return receivedAt;
    }

    @Override
    public byte[] body() {
        return content.body();
    }

    @Override
    public Map<String, String> attributes() {
        return content.attributes();
    }

    @Override
    public Optional<String> key() {
        return content.key();
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public String brokerId() {
        return content.brokerId();
    }

    /** It has its outcome: it is not extended any more. The stage completes when no extension is under way either. */
    synchronized CompletionStage<Void> settle() {
        settling = true;
        return extension;
    }

    /** Whether it may be extended; then the given stage says when that is done. */
    synchronized boolean extend(CompletionStage<Void> done) {
        if (!settling) {
            extension = done;
        }
        return !settling;
    }

    synchronized boolean isSettling() {
        return settling;
    }
}
