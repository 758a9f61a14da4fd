package dev.fanfare.aws;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sts.StsAsyncClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The connections to AWS. Thread-safe. Polls have a client of their own, or they would take every connection and nothing
 * could be deleted.
 *
 * @param sns publishes
 * @param sqs does everything with messages but fetch them
 * @param polls fetches messages
 * @param sts says which account this is
 * @param threads complete the stages of all
 */
record AwsClients(
        SnsAsyncClient sns, SqsAsyncClient sqs, SqsAsyncClient polls, StsAsyncClient sts, ExecutorService threads)
        implements AutoCloseable {
    /** As long as one try of a request may take, its answer may be lost; then it is tried again. */
    private static final Duration TRY = Duration.ofSeconds(10);

    /** As long as a request may take with all its tries. */
    private static final Duration CALL = Duration.ofSeconds(30);

    /** Longer than a poll waits by this, an answer is taken for lost. */
    private static final Duration POLL_SLACK = Duration.ofSeconds(5);

    private static final int TRIES = 4;
    private static final int CONNECTIONS = 100;

    /** Connections that polls may have; they open as they are needed, {@link AwsSource#MOST_POLLS} for a busy source. */
    private static final int POLL_CONNECTIONS = 10_000;

    private static final Duration IDLE_THREAD = Duration.ofSeconds(30);
    private static final String THREAD = "fanfare-aws-";

    static AwsClients connect(AwsSettings settings) {
        ExecutorService threads = pool();
        Duration poll = settings.poll().plus(POLL_SLACK);
        return new AwsClients(
                configured(SnsAsyncClient.builder(), settings, threads, TRY, CALL)
                        .build(),
                configured(SqsAsyncClient.builder(), settings, threads, TRY, CALL)
                        .checksumValidationEnabled(!settings.fips())
                        .build(),
                configured(SqsAsyncClient.builder(), settings, threads, poll, poll.plus(CALL))
                        .httpClientBuilder(http(POLL_CONNECTIONS).readTimeout(poll))
                        .checksumValidationEnabled(!settings.fips())
                        .build(),
                configured(StsAsyncClient.builder(), settings, threads, TRY, CALL)
                        .build(),
                threads);
    }

    private static <B extends AwsClientBuilder<B, ?> & AwsAsyncClientBuilder<B, ?>> B configured(
            B builder, AwsSettings settings, ExecutorService threads, Duration one, Duration all) {
        settings.region().map(Region::of).ifPresent(builder::region);
        settings.endpoint().ifPresent(builder::endpointOverride);
        if (settings.fips()) {
            builder.fipsEnabled(true);
        }
        return builder.httpClientBuilder(http(CONNECTIONS))
                .asyncConfiguration(
                        async -> async.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, threads))
                .overrideConfiguration(config -> config.apiCallAttemptTimeout(one)
                        .apiCallTimeout(all)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(TRIES)
                                .build()));
    }

    private static NettyNioAsyncHttpClient.Builder http(int connections) {
        return NettyNioAsyncHttpClient.builder()
                .maxConcurrency(connections)
                .tcpKeepAlive(true)
                .eventLoopGroupBuilder(SdkEventLoopGroup.builder().numberOfThreads(1));
    }

    /** As many as there is to complete at once: what waits for a stage may block. */
    private static ExecutorService pool() {
        AtomicInteger count = new AtomicInteger();
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_THREAD.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, THREAD + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Whether this thread completes stages: if it waited for others to complete, they might wait for it. */
    static boolean isOwnThread() {
        return Thread.currentThread().getName().startsWith(THREAD);
    }

    /** Together: each takes two seconds, in which its event loop sees whether anything more comes. */
    @Override
    public void close() {
        CompletableFuture.allOf(Stream.<SdkAutoCloseable>of(sns, sqs, polls, sts)
                        .map(client -> CompletableFuture.runAsync(client::close, threads))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        threads.shutdown();
    }
}
