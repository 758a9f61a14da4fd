package dev.fanfare.gcp.fake;

import com.google.protobuf.Empty;
import com.google.pubsub.v1.DeleteTopicRequest;
import com.google.pubsub.v1.GetTopicRequest;
import com.google.pubsub.v1.ListTopicSubscriptionsRequest;
import com.google.pubsub.v1.ListTopicSubscriptionsResponse;
import com.google.pubsub.v1.PublishRequest;
import com.google.pubsub.v1.PublishResponse;
import com.google.pubsub.v1.PublisherGrpc;
import com.google.pubsub.v1.PubsubMessage;
import com.google.pubsub.v1.Topic;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;

/** The calls about topics. */
final class FakeTopics extends PublisherGrpc.PublisherImplBase {
    private final FakeState state;

    FakeTopics(FakeState state) {
        this.state = state;
    }

    @Override
    public void createTopic(Topic request, StreamObserver<Topic> answer) {
        state.answer("CreateTopic", answer, () -> {
            if (state.topics().putIfAbsent(request.getName(), request) != null) {
                throw new FakeState.Refused(Status.ALREADY_EXISTS.withDescription("There is one."));
            }
            return request;
        });
    }

    @Override
    public void getTopic(GetTopicRequest request, StreamObserver<Topic> answer) {
        state.answer("GetTopic", answer, () -> state.topic(request.getTopic()));
    }

    @Override
    public void deleteTopic(DeleteTopicRequest request, StreamObserver<Empty> answer) {
        state.answer("DeleteTopic", answer, () -> {
            state.topic(request.getTopic());
            state.topics().remove(request.getTopic());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void listTopicSubscriptions(
            ListTopicSubscriptionsRequest request, StreamObserver<ListTopicSubscriptionsResponse> answer) {
        state.answer("ListTopicSubscriptions", answer, () -> {
            state.topic(request.getTopic());
            return ListTopicSubscriptionsResponse.newBuilder()
                    .addAllSubscriptions(state.subscriptionsOf(request.getTopic()))
                    .build();
        });
    }

    @Override
    public void publish(PublishRequest request, StreamObserver<PublishResponse> answer) {
        state.answer("Publish", answer, () -> {
            state.topic(request.getTopic());
            check(request);
            PublishResponse.Builder ids = PublishResponse.newBuilder();
            request.getMessagesList().forEach(message -> ids.addMessageIds(state.publish(request.getTopic(), message)));
            return ids.build();
        });
    }

    private static void check(PublishRequest request) {
        if (request.getMessagesCount() == 0 || request.getMessagesCount() > 1_000) {
            throw new IllegalArgumentException("A request has 1-1000 messages.");
        }
        if (request.getMessagesList().stream()
                        .map(PubsubMessage::getOrderingKey)
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException("All messages of a request have the same ordering key.");
        }
        for (PubsubMessage message : request.getMessagesList()) {
            if (message.getData().isEmpty() && message.getAttributesCount() == 0) {
                throw new IllegalArgumentException("A message has data or attributes.");
            }
            if (message.getAttributesCount() > 100
                    || message.getAttributesMap().values().stream().anyMatch(value -> value.length() > 1_024)) {
                throw new IllegalArgumentException("Too many attributes, or too long.");
            }
        }
    }
}
