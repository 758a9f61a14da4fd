package dev.fanfare.aws;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A long poll under way. Thread-safe. It is never cancelled, since what SQS has put into its answer would be lost until its
 * visibility ends; somebody else may take it over from whoever does not want it any more.
 */
final class Poll {
    private final int max;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private Taker taker;
    private boolean answered;

    /** Takes the answer. */
    interface Taker {
        /** Whether it has a use for messages. */
        boolean wants();

        /**
         * Takes the messages, or learns why there are none.
         *
         * @return completes when what it did not want is given back
         */
        CompletionStage<Void> answered(int max, List<Message> messages, @Nullable Throwable failure);
    }

    /** A poll that brings at most so many messages. */
    Poll(int max, Taker taker) {
        this.max = max;
        this.taker = taker;
    }

    /** Passes the answer on when it comes; called once. */
    void awaits(CompletionStage<List<Message>> answer) {
        answer.whenComplete((messages, failure) -> {
            Taker last = end();
            try {
                last.answered(max, failure == null ? messages : List.of(), failure)
                        .whenComplete((done, lost) -> ended.complete(null));
            } catch (RuntimeException unexpected) {
                ended.complete(null);
                throw unexpected;
            }
        });
    }

    private synchronized Taker end() {
        answered = true;
        return taker;
    }

    int max() {
        return max;
    }

    /** Takes it over; false if it is wanted, or its answer has come. */
    synchronized boolean adopt(Taker other) {
        if (answered || taker.wants()) {
            return false;
        }
        taker = other;
        return true;
    }

    /** Completes when nothing of it is under way. */
    CompletableFuture<Void> ended() {
        return ended;
    }
}
