package dev.fanfare.gcp.fake;

import com.google.protobuf.Any;
import com.google.protobuf.Empty;
import com.google.pubsub.v1.AcknowledgeRequest;
import com.google.pubsub.v1.DeleteSubscriptionRequest;
import com.google.pubsub.v1.GetSubscriptionRequest;
import com.google.pubsub.v1.ModifyAckDeadlineRequest;
import com.google.pubsub.v1.PullRequest;
import com.google.pubsub.v1.PullResponse;
import com.google.pubsub.v1.ReceivedMessage;
import com.google.pubsub.v1.StreamingPullRequest;
import com.google.pubsub.v1.StreamingPullResponse;
import com.google.pubsub.v1.SubscriberGrpc;
import com.google.pubsub.v1.Subscription;
import com.google.pubsub.v1.UpdateSubscriptionRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The calls about subscriptions. */
final class FakeSubscriptions extends SubscriberGrpc.SubscriberImplBase {
    /** An empty poll ends so long before its deadline, as at the emulator. */
    private static final long MARGIN = TimeUnit.SECONDS.toNanos(1);

    private static final long LONGEST_POLL = TimeUnit.SECONDS.toNanos(90);

    private final FakeState state;

    FakeSubscriptions(FakeState state) {
        this.state = state;
    }

    @Override
    public void createSubscription(Subscription request, StreamObserver<Subscription> answer) {
        state.answer("CreateSubscription", answer, () -> {
            // Pub/Sub has 10 s at least; tests of leases would take that much longer.
            if (request.getAckDeadlineSeconds() < 1 || request.getAckDeadlineSeconds() > 600) {
                throw new IllegalArgumentException("An ack deadline is 1-600 s.");
            }
            state.add(request);
            return request;
        });
    }

    @Override
    public void getSubscription(GetSubscriptionRequest request, StreamObserver<Subscription> answer) {
        state.answer(
                "GetSubscription",
                answer,
                () -> state.subscription(request.getSubscription()).definition());
    }

    @Override
    public void updateSubscription(UpdateSubscriptionRequest request, StreamObserver<Subscription> answer) {
        state.answer("UpdateSubscription", answer, () -> {
            Subscription wanted = request.getSubscription();
            FakeSubscription there = state.subscription(wanted.getName());
            if (request.getUpdateMask().getPathsList().contains("filter")
                    || request.getUpdateMask().getPathsList().contains("enable_message_ordering")) {
                throw new IllegalArgumentException("That cannot be changed.");
            }
            there.define(wanted.toBuilder()
                    .setFilter(there.definition().getFilter())
                    .setEnableMessageOrdering(there.definition().getEnableMessageOrdering())
                    .build());
            return there.definition();
        });
    }

    @Override
    public void deleteSubscription(DeleteSubscriptionRequest request, StreamObserver<Empty> answer) {
        state.answer("DeleteSubscription", answer, () -> {
            state.remove(request.getSubscription());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void pull(PullRequest request, StreamObserver<PullResponse> answer) {
        Deadline deadline = Context.current().getDeadline();
        long longest = deadline == null
                ? LONGEST_POLL
                : Math.min(LONGEST_POLL, deadline.timeRemaining(TimeUnit.NANOSECONDS) - MARGIN);
        pull(
                request,
                (ServerCallStreamObserver<PullResponse>) answer,
                FakePubSub.CLIENT.get(),
                System.nanoTime() + longest);
    }

    @SuppressWarnings("deprecation") // The field is, and is used.
    private void pull(PullRequest request, ServerCallStreamObserver<PullResponse> answer, Object client, long until) {
        if (answer.isCancelled()) {
            return;
        }
        List<ReceivedMessage> pulled = new ArrayList<>();
        boolean over = request.getReturnImmediately() || System.nanoTime() >= until;
        // Looked at before it is counted as a call, since an answer that has to wait is none yet.
        synchronized (state) {
            try {
                if (state.faults().isRefusing("Pull")) {
                    over = true;
                } else if (!state.faults().isSilent("Pull")) {
                    pulled.addAll(state.subscription(request.getSubscription())
                            .pull(request.getMaxMessages(), client, System.nanoTime()));
                } else {
                    over = false;
                }
            } catch (FakeState.Refused missing) {
                over = true;
            }
            if (pulled.isEmpty() && !over) {
                // Under the same lock, or what is published this moment would wake nobody.
                state.later(() -> pull(request, answer, client, until), Math.max(0, until - System.nanoTime()));
                return;
            }
        }
        state.answer("Pull", answer, () -> {
            state.subscription(request.getSubscription());
            return PullResponse.newBuilder().addAllReceivedMessages(pulled).build();
        });
    }

    @Override
    public StreamObserver<StreamingPullRequest> streamingPull(StreamObserver<StreamingPullResponse> answers) {
        return new FakeStream(state, (ServerCallStreamObserver<StreamingPullResponse>) answers);
    }

    @Override
    public void acknowledge(AcknowledgeRequest request, StreamObserver<Empty> answer) {
        state.answer("Acknowledge", answer, () -> {
            FakeSubscription subscription = state.subscription(request.getSubscription());
            return told(request.getAckIdsList().stream()
                    .filter(ackId -> !subscription.acknowledge(ackId, System.nanoTime()))
                    .toList());
        });
    }

    @Override
    public void modifyAckDeadline(ModifyAckDeadlineRequest request, StreamObserver<Empty> answer) {
        state.answer("ModifyAckDeadline", answer, () -> {
            FakeSubscription subscription = state.subscription(request.getSubscription());
            return told(request.getAckIdsList().stream()
                    .filter(ackId -> !subscription.modify(ackId, request.getAckDeadlineSeconds(), System.nanoTime()))
                    .toList());
        });
    }

    /** As the real one tells it: those that failed are in the details, the others have succeeded. */
    private static Empty told(List<String> stale) {
        if (stale.isEmpty()) {
            return Empty.getDefaultInstance();
        }
        ErrorInfo.Builder details = ErrorInfo.newBuilder().setReason("EXACTLY_ONCE_ACKID_FAILURE");
        stale.forEach(ackId -> details.putMetadata(ackId, "PERMANENT_FAILURE_INVALID_ACK_ID"));
        throw new Stale(Status.newBuilder()
                .setCode(Code.FAILED_PRECONDITION_VALUE)
                .setMessage("Some acknowledgement ids in the request were invalid.")
                .addDetails(Any.pack(details.build()))
                .build());
    }

    /** Some ack ids were stale. */
    static final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient Status status;

        Stale(Status status) {
            super(status.getMessage());
            this.status = status;
        }

        RuntimeException asStatus() {
            return StatusProto.toStatusRuntimeException(status);
        }
    }
}
