package dev.fanfare.infra;

/** A cloud that Fanfare runs on. */
public enum Cloud {
    /** Amazon SNS and SQS. */
    AWS,
    /** Google Cloud Pub/Sub. */
    GCP
}
