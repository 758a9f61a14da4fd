package dev.fanfare.aws;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.spi.support.EntryOutcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What calls of AWS come to, in words. Pure but for the waiting. */
final class Calls {
    /** Codes of entries that may do better the next time, whosever fault it is. */
    private static final Set<String> TRANSIENT = Set.of(
            "Throttled",
            "ThrottlingException",
            "RequestThrottled",
            "ServiceUnavailable",
            "InternalError",
            "InternalFailure");

    private static final Set<String> DENIED = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "AuthorizationError",
            "AuthorizationErrorException",
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "ExpiredToken",
            "ExpiredTokenException");

    private Calls() {}

    /** Waits for a call; fails as the call does. Not for threads that complete calls. */
    static <T> T await(CompletableFuture<T> call) {
        try {
            return call.join();
        } catch (CompletionException | CancellationException failure) {
            throw unwrapped(failure) instanceof RuntimeException cause
                    ? cause
                    : new FanfareException("A call of AWS failed: " + unwrapped(failure), unwrapped(failure));
        }
    }

    /** What failed and why, with the cause. */
    static FanfareException failure(String what, Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        return new FanfareException(what + ": " + reason(cause), cause);
    }

    /** In one line, with AWS' own code. */
    static String reason(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof AwsServiceException service && service.awsErrorDetails() != null) {
            return service.awsErrorDetails().errorCode() + ": "
                    + service.awsErrorDetails().errorMessage();
        }
        return String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
    }

    /** Whether AWS does not let this caller do it. */
    static boolean isDenied(Throwable thrown) {
        return unwrapped(thrown) instanceof AwsServiceException service
                && (service.statusCode() == 403
                        // A server that is out of order answers without a code.
                        || (service.awsErrorDetails() != null
                                && service.awsErrorDetails().errorCode() != null
                                && DENIED.contains(service.awsErrorDetails().errorCode())));
    }

    /** The outcome of one entry of a batch that was not accepted. */
    static EntryOutcome refused(String what, String code, String message, boolean senderFault) {
        FanfareException reason = new FanfareException(what + ": " + code + ": " + message);
        return senderFault && !TRANSIENT.contains(code)
                ? new EntryOutcome.Refused(reason)
                : new EntryOutcome.Deferred(reason);
    }

    /** The outcomes of a batch whose entries are called by their places; one that AWS does not mention may be tried again. */
    static List<EntryOutcome> inOrder(int count, Map<String, EntryOutcome> outcomes) {
        return IntStream.range(0, count)
                .mapToObj(place -> outcomes.getOrDefault(
                        String.valueOf(place),
                        new EntryOutcome.Deferred(new FanfareException("AWS did not tell what became of it."))))
                .toList();
    }

    static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? unwrapped(failure.getCause())
                : failure;
    }
}
