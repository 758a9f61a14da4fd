package dev.fanfare.gcp;

import com.google.api.gax.batching.BatchingSettings;
import com.google.api.gax.core.CredentialsProvider;
import com.google.api.gax.core.FixedExecutorProvider;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.grpc.ChannelPoolSettings;
import com.google.api.gax.grpc.InstantiatingGrpcChannelProvider;
import com.google.api.gax.retrying.RetrySettings;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.api.gax.rpc.TransportChannelProvider;
import com.google.api.gax.rpc.UnaryCallSettings;
import com.google.cloud.pubsub.v1.TopicAdminSettings;
import com.google.cloud.pubsub.v1.stub.GrpcPublisherStub;
import com.google.cloud.pubsub.v1.stub.GrpcSubscriberStub;
import com.google.cloud.pubsub.v1.stub.PublisherStub;
import com.google.cloud.pubsub.v1.stub.PublisherStubSettings;
import com.google.cloud.pubsub.v1.stub.SubscriberStub;
import com.google.cloud.pubsub.v1.stub.SubscriberStubSettings;
import dev.fanfare.runtime.FanfareException;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The clients of one transport: publishing, settling and polling each have channels of their own, so that long polls never
 * wait behind one another (a channel carries a hundred calls) or before an acknowledgement. Thread-safe.
 *
 * @param publisher publishes, and looks after topics
 * @param subscriber settles, and looks after subscriptions
 * @param polls pulls, and nothing else
 * @param timer of the clients
 * @param answers runs what follows on an answer
 */
record Connection(
        PublisherStub publisher,
        SubscriberStub subscriber,
        SubscriberStub polls,
        ScheduledExecutorService timer,
        ExecutorService answers)
        implements AutoCloseable {
    /** How long a publish is repeated while the server is away, before it fails. */
    static final Duration LONGEST_PUBLISH = Duration.ofSeconds(60);

    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);
    private static final Duration LONGEST_ADMINISTRATION = Duration.ofSeconds(20);

    /** Half of what a channel can carry. */
    private static final int POLLS_PER_CHANNEL = 50;

    /** The reasons of a failed acknowledgement come in the trailers, one for each message. */
    private static final int METADATA_BYTES = 4 << 20;

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);
    private static final Duration KEEP_ALIVE_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    /** @param subscriptions how many may be polled at once */
    static Connection open(GcpSettings settings, int subscriptions) {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(1, task -> new CallThread(task, "fanfare-gcp-timer"));
        timer.setRemoveOnCancelPolicy(true);
        ExecutorService answers = Executors.newCachedThreadPool(task -> new CallThread(task, "fanfare-gcp-answers"));
        Setup setup = new Setup(settings, timer, answers);
        try {
            return new Connection(
                    GrpcPublisherStub.create(setup.publishing()),
                    GrpcSubscriberStub.create(setup.settling()),
                    GrpcSubscriberStub.create(setup.polling(1 + subscriptions / POLLS_PER_CHANNEL)),
                    timer,
                    answers);
        } catch (IOException failure) {
            timer.shutdownNow();
            answers.shutdownNow();
            throw new FanfareException(
                    "No connection to Pub/Sub can be set up: " + failure.getMessage()
                            + " Credentials are found as Google's own tools find them; \"gcloud auth application-default"
                            + " login\" makes some.",
                    failure);
        }
    }

    /** How the clients are set up. */
    private record Setup(GcpSettings settings, ScheduledExecutorService timer, ExecutorService answers) {
        PublisherStubSettings publishing() throws IOException {
            PublisherStubSettings.Builder builder = PublisherStubSettings.newBuilder();
            builder.setTransportChannelProvider(channel(1))
                    .setCredentialsProvider(credentials())
                    .setBackgroundExecutorProvider(FixedExecutorProvider.create(timer));
            builder.applyToAllUnaryMethods(Connection::administration);
            builder.publishSettings()
                    .setRetryableCodes(Failures.TRANSIENT)
                    .setRetrySettings(retries(LONGEST_PUBLISH))
                    .setBatchingSettings(
                            BatchingSettings.newBuilder().setIsEnabled(false).build());
            return builder.build();
        }

        SubscriberStubSettings settling() throws IOException {
            SubscriberStubSettings.Builder builder = subscriber(1);
            builder.applyToAllUnaryMethods(Connection::administration);
            // Whoever settles repeats it message by message: not every one failed.
            builder.acknowledgeSettings().setSimpleTimeoutNoRetriesDuration(LONGEST_CALL);
            builder.modifyAckDeadlineSettings().setSimpleTimeoutNoRetriesDuration(LONGEST_CALL);
            return builder.build();
        }

        SubscriberStubSettings polling(int channels) throws IOException {
            SubscriberStubSettings.Builder builder = subscriber(channels);
            builder.pullSettings().setSimpleTimeoutNoRetriesDuration(Polls.LONGEST);
            return builder.build();
        }

        private SubscriberStubSettings.Builder subscriber(int channels) {
            SubscriberStubSettings.Builder builder = SubscriberStubSettings.newBuilder();
            builder.setTransportChannelProvider(channel(channels))
                    .setCredentialsProvider(credentials())
                    .setBackgroundExecutorProvider(FixedExecutorProvider.create(timer));
            return builder;
        }

        private TransportChannelProvider channel(int channels) {
            InstantiatingGrpcChannelProvider.Builder builder =
                    SubscriberStubSettings.defaultGrpcTransportProviderBuilder()
                            .setEndpoint(settings.endpoint())
                            .setExecutor(answers)
                            .setMaxInboundMetadataSize(METADATA_BYTES)
                            .setKeepAliveTimeDuration(KEEP_ALIVE)
                            .setKeepAliveTimeoutDuration(KEEP_ALIVE_TIMEOUT)
                            .setChannelPoolSettings(ChannelPoolSettings.staticallySized(channels));
            if (settings.plaintext()) {
                builder.setChannelConfigurator(Setup::withoutTls);
            }
            return builder.build();
        }

        @SuppressWarnings("rawtypes") // as gax has it
        private static ManagedChannelBuilder withoutTls(ManagedChannelBuilder channel) {
            return channel.usePlaintext();
        }

        private CredentialsProvider credentials() {
            return settings.plaintext()
                    ? NoCredentialsProvider.create()
                    : TopicAdminSettings.defaultCredentialsProviderBuilder().build();
        }
    }

    @SuppressWarnings("NullAway") // gax wants a Void, and there is no other.
    private static Void administration(UnaryCallSettings.Builder<?, ?> call) {
        call.setRetryableCodes(Set.of(Code.UNAVAILABLE, Code.RESOURCE_EXHAUSTED))
                .setRetrySettings(retries(LONGEST_ADMINISTRATION));
        return null;
    }

    private static RetrySettings retries(Duration longest) {
        return RetrySettings.newBuilder()
                .setInitialRetryDelayDuration(Duration.ofMillis(100))
                .setRetryDelayMultiplier(2)
                .setMaxRetryDelayDuration(Duration.ofSeconds(5))
                .setInitialRpcTimeoutDuration(LONGEST_CALL)
                .setRpcTimeoutMultiplier(1)
                .setMaxRpcTimeoutDuration(LONGEST_CALL)
                .setTotalTimeoutDuration(longest)
                .build();
    }

    /** Ends every call that is still under way; at most a few seconds. */
    @Override
    public void close() {
        publisher.shutdown();
        subscriber.shutdown();
        polls.shutdownNow();
        try {
            if (!publisher.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                publisher.shutdownNow();
            }
            if (!subscriber.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                subscriber.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            publisher.shutdownNow();
            subscriber.shutdownNow();
            Thread.currentThread().interrupt();
        }
        timer.shutdownNow();
        answers.shutdown();
    }
}
