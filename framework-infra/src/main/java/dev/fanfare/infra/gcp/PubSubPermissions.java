package dev.fanfare.infra.gcp;

import java.util.List;

/** What Fanfare needs at Pub/Sub, by what it does: the narrowest predefined role, granted on a single topic or subscription. */
public final class PubSubPermissions {
    /** On a topic, to publish, and on that of dead letters: {@code pubsub.topics.publish}. */
    public static final String PUBLISH = "roles/pubsub.publisher";

    /** On a subscription, to handle its messages, and on that of dead letters, to read them: {@code pubsub.subscriptions.consume}. */
    public static final String CONSUME = "roles/pubsub.subscriber";

    /** On everything, to compare it at start ({@code fanfare.provision=verify}). */
    public static final List<String> VERIFY = List.of("pubsub.subscriptions.get", "pubsub.topics.get");

    private PubSubPermissions() {}
}
