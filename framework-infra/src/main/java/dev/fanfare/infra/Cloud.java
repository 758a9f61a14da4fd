package dev.fanfare.infra;

/** A cloud that a manifest can be put into. */
public enum Cloud {
    /** Amazon SNS and SQS. */
    AWS,
    /** Google Cloud Pub/Sub. */
    GCP;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
