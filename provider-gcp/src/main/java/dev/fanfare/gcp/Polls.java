package dev.fanfare.gcp;

import com.google.api.core.ApiFuture;
import com.google.api.gax.grpc.GrpcCallContext;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.cloud.pubsub.v1.stub.SubscriberStub;
import com.google.common.collect.Sets;
import com.google.pubsub.v1.PullRequest;
import com.google.pubsub.v1.PullResponse;
import dev.fanfare.runtime.FanfareException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The long polls of one subscription. Thread-safe. */
final class Polls {
    /** The longest poll: the server ends it before, and one that it does not end is suspicious. */
    static final Duration LONGEST = Duration.ofSeconds(25);

    /** After these it is not known whether the server said anything. */
    private static final Set<Code> NO_ANSWER =
            Sets.immutableEnumSet(Code.CANCELLED, Code.DEADLINE_EXCEEDED, Code.UNAVAILABLE);

    private final SubscriberStub stub;
    private final String name;
    private final String path;
    private final Pulse pulse;
    private final Set<ApiFuture<PullResponse>> underWay = new HashSet<>();

    /**
     * @param name the subscription's full name
     * @param path its name in the topology
     * @param pulse hears of every answer
     */
    Polls(SubscriberStub stub, String name, String path, Pulse pulse) {
        this.stub = stub;
        this.name = name;
        this.path = path;
        this.pulse = pulse;
    }

    /** Runs with the outcome of a poll: one of the two is null. */
    interface Outcome {
        void of(@Nullable PullResponse response, @Nullable Throwable failure);
    }

    /** Whether the server was silent when it was asked last; if so it is asked again. */
    boolean isServerSilent() {
        return pulse.isSilent();
    }

    /** What is to be said of a silent server. */
    FanfareException silence() {
        return new FanfareException("Subscription \"" + path + "\" cannot be pulled (" + name
                + "): the server takes calls and does not answer.");
    }

    /** Polls for up to so many messages. */
    void start(int max, Outcome outcome) {
        pulse.waits();
        call(request(max, false), GrpcCallContext.createDefault(), (response, failure) -> {
            if (failure != null && Failures.code(failure) == Code.DEADLINE_EXCEEDED) {
                ask(max, outcome);
            } else {
                outcome.of(response, failure);
            }
        });
    }

    /**
     * A poll that waits for nothing. A server that did not end a long poll is only slow to do so, or silent: this one it must
     * answer, and it also brings what the other should have brought.
     */
    void ask(int max, Outcome outcome) {
        GrpcCallContext soon = GrpcCallContext.createDefault().withTimeoutDuration(Pulse.ANSWER);
        call(request(max, true), soon, outcome);
    }

    @SuppressWarnings("deprecation") // Discouraged for polling, which this is not.
    private PullRequest request(int max, boolean atOnce) {
        return PullRequest.newBuilder()
                .setSubscription(name)
                .setMaxMessages(max)
                .setReturnImmediately(atOnce)
                .build();
    }

    private void call(PullRequest request, GrpcCallContext context, Outcome outcome) {
        ApiFuture<PullResponse> call;
        try {
            call = stub.pullCallable().futureCall(request, context);
        } catch (RuntimeException closing) {
            outcome.of(null, closing);
            return;
        }
        synchronized (underWay) {
            underWay.add(call);
        }
        var unused = Failures.future(call).whenComplete((response, failure) -> {
            synchronized (underWay) {
                underWay.remove(call);
            }
            if (failure == null || (failure instanceof ApiException && !NO_ANSWER.contains(Failures.code(failure)))) {
                pulse.heard();
            }
            outcome.of(response, failure);
        });
    }

    /** Ends those that are under way. */
    void end() {
        List<ApiFuture<PullResponse>> all;
        synchronized (underWay) {
            all = List.copyOf(underWay);
        }
        all.forEach(poll -> poll.cancel(true));
    }

    /** What a failure means, and what to do. */
    FanfareException explained(@Nullable Throwable failure) {
        String reason = failure == null ? "no answer" : String.valueOf(failure.getMessage());
        Code code = failure == null ? Code.UNKNOWN : Failures.code(failure);
        String fix = switch (code) {
            case NOT_FOUND -> " It is missing: start with fanfare.provision=create, or create it.";
            case PERMISSION_DENIED -> " The permission pubsub.subscriptions.consume on it is needed.";
            default -> "";
        };
        return new FanfareException(
                "Subscription \"" + path + "\" cannot be pulled (" + name + "): " + reason + "." + fix, failure);
    }
}
