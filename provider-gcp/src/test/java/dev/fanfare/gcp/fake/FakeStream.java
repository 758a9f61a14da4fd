package dev.fanfare.gcp.fake;

import com.google.pubsub.v1.StreamingPullRequest;
import com.google.pubsub.v1.StreamingPullResponse;
import com.google.pubsub.v1.Subscription;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stream as Google's own {@code Subscriber} opens it: messages come as soon as they are there, while the client has fewer
 * than it allows. Nothing of ours uses it but the benchmarks, for what Fanfare is compared with.
 */
final class FakeStream implements StreamObserver<StreamingPullRequest> {
    private static final int MOST_AT_ONCE = 1_000;
    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(30);

    private final FakeState state;
    private final ServerCallStreamObserver<StreamingPullResponse> answers;
    private @Nullable StreamingPullRequest first;
    private boolean ended;

    FakeStream(FakeState state, ServerCallStreamObserver<StreamingPullResponse> answers) {
        this.state = state;
        this.answers = answers;
    }

    @Override
    public void onNext(StreamingPullRequest request) {
        if (first != null) {
            // What follows keeps the stream alive: outcomes come as calls of their own.
            return;
        }
        first = request;
        look();
    }

    private void look() {
        StreamingPullRequest request = first;
        if (request == null || answers.isCancelled()) {
            return;
        }
        synchronized (this) {
            while (!ended && send(request)) {
                // There may be more.
            }
        }
    }

    /** Whether something was sent; if not, it looks again once there is something. */
    private boolean send(StreamingPullRequest request) {
        StreamingPullResponse response;
        synchronized (state) {
            try {
                response = next(request, state.subscription(request.getSubscription()));
            } catch (FakeState.Refused refused) {
                ended = true;
                answers.onError(refused.status.asRuntimeException());
                return false;
            }
            if (response.getReceivedMessagesCount() == 0) {
                state.later(this::look, LOOK_AGAIN);
                return false;
            }
        }
        answers.onNext(response);
        return true;
    }

    private StreamingPullResponse next(StreamingPullRequest request, FakeSubscription subscription) {
        long allowed = request.getMaxOutstandingMessages();
        long room = allowed > 0 ? Math.min(MOST_AT_ONCE, allowed - subscription.held(this)) : MOST_AT_ONCE;
        Subscription definition = subscription.definition();
        return StreamingPullResponse.newBuilder()
                .addAllReceivedMessages(room > 0 ? subscription.pull((int) room, this, System.nanoTime()) : List.of())
                .setSubscriptionProperties(StreamingPullResponse.SubscriptionProperties.newBuilder()
                        .setExactlyOnceDeliveryEnabled(definition.getEnableExactlyOnceDelivery())
                        .setMessageOrderingEnabled(definition.getEnableMessageOrdering()))
                .build();
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    @Override
    public void onCompleted() {
        end();
        answers.onCompleted();
    }

    private synchronized void end() {
        ended = true;
    }
}
