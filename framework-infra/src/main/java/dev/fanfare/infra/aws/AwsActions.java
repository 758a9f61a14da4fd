package dev.fanfare.infra.aws;

import java.util.List;

/**
 * What Fanfare calls at AWS while its resources are bound ({@code fanfare.bindings}), by what it does: the actions that a
 * policy must allow, sorted, as docs/guide/aws.md lists them, which a test of the provider compares with its calls. Without
 * bindings it also asks SQS for the URLs of the queues ({@code sqs:GetQueueUrl}).
 */
public final class AwsActions {
    /** On a topic, to publish; batches included. */
    public static final List<String> PUBLISH = List.of("sns:Publish");

    /** On a queue, to handle its messages; batches included. */
    public static final List<String> CONSUME =
            List.of("sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:ReceiveMessage");

    /** On a dead-letter queue, to put there what cannot be handled. */
    public static final List<String> BURY = List.of("sqs:SendMessage");

    /** On a dead-letter queue, to read, replay and delete what is there. */
    public static final List<String> DEAD_LETTERS =
            List.of("sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage");

    /** On a queue, to replay dead letters to it. */
    public static final List<String> REPLAY = List.of("sqs:SendMessage");

    /** On everything, to compare it at start ({@code fanfare.provision=verify}). */
    public static final List<String> VERIFY = List.of(
            "sns:GetSubscriptionAttributes",
            "sns:GetTopicAttributes",
            "sns:ListSubscriptionsByTopic",
            "sqs:GetQueueAttributes");

    /** On a customer's KMS key, for whoever sends or receives what is encrypted with it. */
    public static final List<String> KEY = List.of("kms:Decrypt", "kms:GenerateDataKey");

    private AwsActions() {}
}
