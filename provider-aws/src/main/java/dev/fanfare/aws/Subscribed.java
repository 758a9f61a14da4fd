package dev.fanfare.aws;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicResponse;
import software.amazon.awssdk.services.sns.model.Subscription;

/** What is subscribed to a topic. */
final class Subscribed {
    private Subscribed() {}

    /**
     * All subscriptions of a topic, those of others too. Blocks.
     *
     * @throws software.amazon.awssdk.services.sns.model.NotFoundException if there is no such topic
     */
    static List<Subscription> to(SnsAsyncClient sns, String topicArn) {
        List<Subscription> all = new ArrayList<>();
        @Nullable String token = null;
        do {
            @Nullable String from = token;
            ListSubscriptionsByTopicResponse page = Calls.await(sns.listSubscriptionsByTopic(
                    request -> request.topicArn(topicArn).nextToken(from)));
            all.addAll(page.subscriptions());
            token = page.nextToken();
        } while (token != null && !token.isEmpty());
        return all;
    }
}
