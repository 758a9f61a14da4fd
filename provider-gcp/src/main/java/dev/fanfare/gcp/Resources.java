package dev.fanfare.gcp;

import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.pubsub.v1.DeleteSubscriptionRequest;
import com.google.pubsub.v1.DeleteTopicRequest;
import com.google.pubsub.v1.GetSubscriptionRequest;
import com.google.pubsub.v1.GetTopicRequest;
import com.google.pubsub.v1.ListTopicSubscriptionsRequest;
import com.google.pubsub.v1.ListTopicSubscriptionsResponse;
import com.google.pubsub.v1.Subscription;
import com.google.pubsub.v1.Topic;
import com.google.pubsub.v1.UpdateSubscriptionRequest;
import dev.fanfare.runtime.FanfareException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks after topics and subscriptions at Pub/Sub. Thread-safe; blocks. Everything may be repeated without harm. */
record Resources(Connection connection) {
    private static final Logger LOG = System.getLogger("dev.fanfare.gcp");
    private static final Duration WEEK = Duration.ofDays(7);

    /**
     * A topic as it is; empty if there is none.
     *
     * @throws ApiException if Pub/Sub does not tell
     */
    Optional<Topic> topic(String name) {
        return found(() -> connection
                .publisher()
                .getTopicCallable()
                .call(GetTopicRequest.newBuilder().setTopic(name).build()));
    }

    /**
     * A subscription as it is; empty if there is none.
     *
     * @throws ApiException if Pub/Sub does not tell
     */
    Optional<Subscription> subscription(String name) {
        return found(() -> connection
                .subscriber()
                .getSubscriptionCallable()
                .call(GetSubscriptionRequest.newBuilder().setSubscription(name).build()));
    }

    private interface Call<T> {
        T made();
    }

    private static <T> Optional<T> found(Call<T> call) {
        try {
            return Optional.of(call.made());
        } catch (ApiException failure) {
            if (Failures.code(failure) == Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** The names of all subscriptions of a topic, those of others too; none if there is no such topic. */
    List<String> subscriptionsOf(String topic) {
        List<String> all = new ArrayList<>();
        String page = "";
        do {
            ListTopicSubscriptionsRequest request = ListTopicSubscriptionsRequest.newBuilder()
                    .setTopic(topic)
                    .setPageToken(page)
                    .build();
            Optional<ListTopicSubscriptionsResponse> some = found(() ->
                    connection.publisher().listTopicSubscriptionsCallable().call(request));
            some.ifPresent(response -> all.addAll(response.getSubscriptionsList()));
            page = some.map(ListTopicSubscriptionsResponse::getNextPageToken).orElse("");
        } while (!page.isEmpty());
        return all;
    }

    void create(String what, Topic wanted) {
        attempt(
                what,
                wanted.getName(),
                "pubsub.topics.create",
                Code.ALREADY_EXISTS,
                () -> connection.publisher().createTopicCallable().call(wanted));
    }

    void create(String what, Subscription wanted) {
        attempt(what, wanted.getName(), "pubsub.subscriptions.create", Code.ALREADY_EXISTS, () -> {
            try {
                return connection.subscriber().createSubscriptionCallable().call(wanted);
            } catch (ApiException failure) {
                if (!isTooLong(failure, wanted)) {
                    throw failure;
                }
                return connection.subscriber().createSubscriptionCallable().call(keptForShorter(wanted));
            }
        });
    }

    /** Not every server keeps messages for more than a week; that is no reason to have none. */
    private static boolean isTooLong(ApiException failure, Subscription wanted) {
        return Failures.code(failure) == Code.INVALID_ARGUMENT
                && wanted.getMessageRetentionDuration().getSeconds() > WEEK.toSeconds();
    }

    private static Subscription keptForShorter(Subscription wanted) {
        LOG.log(
                Level.WARNING,
                "The server does not keep messages of {0} for {1} s; it is asked to keep them for a week.",
                wanted.getName(),
                wanted.getMessageRetentionDuration().getSeconds());
        return wanted.toBuilder()
                .setMessageRetentionDuration(
                        com.google.protobuf.Duration.newBuilder().setSeconds(WEEK.toSeconds()))
                .build();
    }

    void change(String what, Subscription wanted) {
        attempt(what, wanted.getName(), "pubsub.subscriptions.update", Code.OK, () -> {
            try {
                return update(wanted);
            } catch (ApiException failure) {
                if (!isTooLong(failure, wanted)) {
                    throw failure;
                }
                return update(keptForShorter(wanted));
            }
        });
    }

    private Subscription update(Subscription wanted) {
        return connection
                .subscriber()
                .updateSubscriptionCallable()
                .call(UpdateSubscriptionRequest.newBuilder()
                        .setSubscription(wanted)
                        .setUpdateMask(Differences.mask())
                        .build());
    }

    void deleteTopic(String what, String name) {
        attempt(
                what,
                name,
                "pubsub.topics.delete",
                Code.NOT_FOUND,
                () -> connection
                        .publisher()
                        .deleteTopicCallable()
                        .call(DeleteTopicRequest.newBuilder().setTopic(name).build()));
    }

    void deleteSubscription(String what, String name) {
        attempt(
                what,
                name,
                "pubsub.subscriptions.delete",
                Code.NOT_FOUND,
                () -> connection
                        .subscriber()
                        .deleteSubscriptionCallable()
                        .call(DeleteSubscriptionRequest.newBuilder()
                                .setSubscription(name)
                                .build()));
    }

    private static void attempt(String what, String name, String permission, Code asWanted, Call<?> call) {
        try {
            Object unused = call.made();
        } catch (ApiException failure) {
            if (Failures.code(failure) != asWanted) {
                throw new FanfareException(problem(what, name, permission, failure), failure);
            }
        }
    }

    /** What a failed call means, and what to do. */
    static String problem(String what, String name, String permission, ApiException failure) {
        return Failures.code(failure) == Code.PERMISSION_DENIED
                ? what + " (" + name + "): the permission " + permission + " is needed to do this; without it"
                        + " set fanfare.provision=none."
                : what + " (" + name + "): " + failure.getMessage();
    }
}
