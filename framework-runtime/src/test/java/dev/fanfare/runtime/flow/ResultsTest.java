package dev.fanfare.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.RejectedException;
import dev.fanfare.runtime.testing.Receipt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What handlers return, at once or later. */
class ResultsTest {
    private static final Map<String, String> TYPED = Map.of("ce-type", "signups");

    private final Signups signups = new Signups();

    @AfterEach
    void close() {
        signups.close();
    }

    @Test
    void whatAHandlerReturnsIsPublishedBeforeItsMessageIsAcknowledged() {
        CompletableFuture<Void> accepted = new CompletableFuture<>();
        signups.scenario
                .subscribe(Signups.PATH, (messages, publishers) -> {
                    signups.scenario.broker().acceptWhen(accepted);
                    return publishers.send(Receipt.class, new Receipt("welcome"));
                })
                .start();
        signups.queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());

        await().until(() -> signups.scenario.broker().calls().size() == 1);
        assertThat(signups.queue().ids("ack")).isEmpty();
        accepted.complete(null);
        signups.awaitSettled("ack", 1);
        assertThat(signups.scenario.broker().published()).hasSize(1);
    }

    @Test
    void aHandlerWhoseResultIsNotPublishedHasFailed() {
        signups.scenario
                .subscribe(Signups.PATH, (messages, publishers) -> {
                    signups.scenario.broker().failPublishing(Optional.of(new IllegalStateException("quota")));
                    return publishers.sendAll(Receipt.class, List.of(new Receipt("a"), new Receipt("b")));
                })
                .start();
        signups.queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());

        signups.awaitSettled("retry", 1);
    }

    @Test
    void anAsynchronousHandlerIsDoneWhenItsStageIs() {
        CompletableFuture<String> result = new CompletableFuture<>();
        CountDownLatch called = new CountDownLatch(1);
        signups.scenario
                .subscribe(Signups.PATH, (messages, publishers) -> {
                    called.countDown();
                    return result;
                })
                .start();
        signups.queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());

        await().until(() -> called.getCount() == 0);
        assertThat(signups.queue().log()).isEmpty();
        result.complete("done");
        signups.awaitSettled("ack", 1);
    }

    @Test
    void anAsynchronousHandlersFailureIsUnwrapped() {
        signups.scenario
                .subscribe(
                        Signups.PATH,
                        (messages, publishers) -> CompletableFuture.supplyAsync(() -> {
                            throw new RejectedException("never mind");
                        }))
                .start();
        signups.queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());
        signups.awaitSettled("dead", 1);

        assertThat(signups.dead(0).reason()).isEqualTo("Rejected by the handler: never mind");
    }
}
