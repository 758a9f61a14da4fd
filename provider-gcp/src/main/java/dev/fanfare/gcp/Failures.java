package dev.fanfare.gcp;

import com.google.api.core.ApiFuture;
import com.google.api.core.ApiFutureCallback;
import com.google.api.core.ApiFutures;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.common.collect.Sets;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.fanfare.runtime.FanfareException;
import io.grpc.protobuf.StatusProto;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a failed call to Pub/Sub means. */
final class Failures {
    /** After these the same call may succeed. */
    static final Set<Code> TRANSIENT = Sets.immutableEnumSet(
            Code.ABORTED,
            Code.CANCELLED,
            Code.DEADLINE_EXCEEDED,
            Code.INTERNAL,
            Code.RESOURCE_EXHAUSTED,
            Code.UNAVAILABLE,
            Code.UNKNOWN);

    private Failures() {}

    /** The outcome of a call as a future of Java's; cancelling it does not cancel the call. */
    static <T> CompletableFuture<T> future(ApiFuture<T> call) {
        CompletableFuture<T> future = new CompletableFuture<>();
        ApiFutures.addCallback(
                call,
                new ApiFutureCallback<T>() {
                    @Override
                    public void onSuccess(T result) {
                        future.complete(result);
                    }

                    @Override
                    public void onFailure(Throwable failure) {
                        future.completeExceptionally(failure);
                    }
                },
                MoreExecutors.directExecutor());
        return future;
    }

    /**
     * Waits for an outcome.
     *
     * @throws FanfareException if it failed, or took longer than any call
     */
    static void await(CompletableFuture<?> outcome) {
        try {
            var unused = outcome.get(Connection.LONGEST_PUBLISH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof FanfareException known
                    ? known
                    : new FanfareException("Pub/Sub failed: " + failure.getCause(), failure);
        } catch (TimeoutException late) {
            throw new FanfareException("Pub/Sub did not answer within " + Connection.LONGEST_PUBLISH + ".", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FanfareException("Interrupted while waiting for Pub/Sub.", interrupted);
        }
    }

    /** The status of a failure; {@link Code#UNKNOWN} if it is none of a call. */
    static Code code(Throwable failure) {
        return failure instanceof ApiException call ? call.getStatusCode().getCode() : Code.UNKNOWN;
    }

    /** Whether the same call may succeed the next time. */
    static boolean isTransient(Throwable failure) {
        return failure instanceof ApiException && TRANSIENT.contains(code(failure));
    }

    /**
     * What a server that delivers exactly once says of each acknowledgement, by ack id, as {@code PERMANENT_FAILURE_…} or
     * {@code TRANSIENT_FAILURE_…}; those that are not named have succeeded. Empty if it says nothing of the kind.
     */
    static Map<String, String> byAckId(Throwable failure) {
        Status status = status(failure);
        if (status == null) {
            return Map.of();
        }
        for (Any detail : status.getDetailsList()) {
            if (detail.is(ErrorInfo.class)) {
                try {
                    return detail.unpack(ErrorInfo.class).getMetadataMap();
                } catch (InvalidProtocolBufferException unreadable) {
                    return Map.of();
                }
            }
        }
        return Map.of();
    }

    private static @Nullable Status status(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof ApiException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return StatusProto.fromThrowable(cause);
    }
}
