package dev.fanfare.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.BatchFailure;
import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.Interceptor;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.RejectedException;
import dev.fanfare.runtime.RetryLaterException;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.testing.FakeQueue;
import dev.fanfare.runtime.testing.Handler;
import dev.fanfare.runtime.testing.Receipt;
import dev.fanfare.runtime.testing.Scenario;
import dev.fanfare.runtime.testing.Settled;
import dev.fanfare.runtime.testing.Signup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandlingTest {
    private static final String PATH = "signups/welcome";
    private static final Map<String, String> TYPED = Map.of("ce-type", "signups");

    private final Scenario scenario = new Scenario();
    private Fanfare fanfare;

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void aFailedAttemptComesBackAfterItsBackoffUntilItSucceeds() {
        List<Integer> attempts = new CopyOnWriteArrayList<>();
        start(message -> {
            attempts.add(message.attempt());
            if (message.attempt() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        publish(1);

        awaitSettled("retry", 1);
        scenario.time().advance(Duration.ofSeconds(10));
        awaitSettled("retry", 2);
        scenario.time().advance(Duration.ofSeconds(20));
        awaitSettled("ack", 1);

        assertThat(attempts).containsExactly(1, 2, 3);
        assertThat(queue().log()).extracting(Settled::delay).containsExactly(seconds(10), seconds(20), seconds(0));
    }

    @Test
    void anErrorIsAFailedAttemptAndTheSubscriptionLivesOn() {
        start(message -> {
            if (message.event().equals(signup(1))) {
                throw new StackOverflowError("deep");
            }
        });
        publish(1);
        awaitSettled("retry", 1);
        publish(2);
        awaitSettled("ack", 1);
    }

    @Test
    void anExceptionThatCannotDescribeItselfIsAFailedAttempt() {
        start(message -> {
            throw new IllegalStateException() {
                @Override
                public String getMessage() {
                    throw new UnsupportedOperationException("no words");
                }
            };
        });
        publish(1);
        awaitSettled("retry", 1);
    }

    @Test
    void aRejectedMessageIsDeadLetteredAtOnceWithItsReason() {
        start(message -> {
            throw new RejectedException("no such user");
        });
        publish(1);
        awaitSettled("dead", 1);

        Diagnostics diagnostics = dead(0);
        assertThat(diagnostics.subscription()).isEqualTo(PATH);
        assertThat(diagnostics.reason()).isEqualTo("Rejected by the handler: no such user");
        assertThat(diagnostics.exception()).contains(RejectedException.class.getName());
        assertThat(diagnostics.stack().orElseThrow()).contains("HandlingTest");
        assertThat(diagnostics.attempts()).isEqualTo(1);
        assertThat(diagnostics.firstFailure()).isEqualTo(scenario.time().now());
    }

    @Test
    void anExceptionOfAClassInNeverIsDeadLetteredAtOnceSubclassesIncluded() {
        scenario.subscribe(PATH, options -> options.never(IllegalArgumentException.class), Handler.of(message -> {
                    throw new NumberFormatException("x");
                }))
                .start();
        queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());
        awaitSettled("dead", 1);

        assertThat(dead(0).reason()).isEqualTo("java.lang.NumberFormatException is never retried: x");
    }

    @Test
    void retryLaterChoosesTheDelay() {
        start(message -> {
            throw new RetryLaterException(Duration.ofMinutes(3));
        });
        publish(1);
        awaitSettled("retry", 1);

        assertThat(queue().log().get(0).delay()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void afterTheLastAttemptTheMessageIsDeadLetteredWithFirstAndLastFailure() {
        scenario.subscribe(PATH, options -> options.maxAttempts(2), Handler.of(message -> {
                    throw new IllegalStateException("broken");
                }))
                .start();
        queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());
        awaitSettled("retry", 1);
        scenario.time().advance(Duration.ofSeconds(10));
        awaitSettled("dead", 1);

        Diagnostics diagnostics = dead(0);
        assertThat(diagnostics.reason())
                .isEqualTo("Failed 2 of 2 attempts, at last with java.lang.IllegalStateException: broken");
        assertThat(diagnostics.attempts()).isEqualTo(2);
        assertThat(Duration.between(diagnostics.firstFailure(), diagnostics.lastFailure()))
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(queue().size()).isZero();
    }

    @Test
    void anUndecodableBodyIsDeadLetteredAtOnceAndTheHandlerNeverSeesIt() {
        AtomicInteger calls = new AtomicInteger();
        start(message -> calls.incrementAndGet());
        queue().add("m1", "{\"userId\":", TYPED, Optional.empty());
        queue().add("m2", "{\"userId\":1}", TYPED, Optional.empty());
        queue().add("m3", "{\"userId\":1,\"email\":\"a\"}", Map.of("ce-type", "signdowns"), Optional.empty());
        awaitSettled("dead", 3);

        assertThat(calls).hasValue(0);
        assertThat(dead("broker-0").reason()).startsWith("Not decodable: The body is not JSON");
        assertThat(dead("broker-1").reason()).startsWith("Not decodable: Signup.email is missing but required");
        assertThat(dead("broker-2").reason())
                .isEqualTo("Not decodable: The event name \"signdowns\" is unknown; topic \"signups\" has [signups].");
    }

    @Test
    void aMessageOfAnotherProgramIsHandledUnderTheBrokersId() {
        List<Message<?>> seen = new CopyOnWriteArrayList<>();
        start(seen::add);
        queue().add("ignored", "{\"userId\":1,\"email\":\"a\"}", Map.of(), Optional.empty());
        awaitSettled("ack", 1);

        assertThat(seen.get(0).id().value()).isEqualTo("broker-0");
        assertThat(seen.get(0).event()).isEqualTo(new Signup(1, null, "a"));
    }

    @Test
    void whatAHandlerReturnsIsPublishedBeforeItsMessageIsAcknowledged() {
        CompletableFuture<Void> accepted = new CompletableFuture<>();
        scenario.subscribe(PATH, (messages, publishers) -> {
                    scenario.broker().acceptWhen(accepted);
                    return publishers.send(Receipt.class, new Receipt("welcome"));
                })
                .start();
        queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());

        await().until(() -> scenario.broker().calls().size() == 1);
        assertThat(queue().ids("ack")).isEmpty();
        accepted.complete(null);
        awaitSettled("ack", 1);
        assertThat(scenario.broker().published()).hasSize(1);
    }

    @Test
    void aHandlerWhoseResultIsNotPublishedHasFailed() {
        scenario.subscribe(PATH, (messages, publishers) -> {
                    scenario.broker().failPublishing(Optional.of(new IllegalStateException("quota")));
                    return publishers.sendAll(Receipt.class, List.of(new Receipt("a"), new Receipt("b")));
                })
                .start();
        queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());

        awaitSettled("retry", 1);
    }

    @Test
    void anAsynchronousHandlerIsDoneWhenItsStageIs() {
        CompletableFuture<String> result = new CompletableFuture<>();
        CountDownLatch called = new CountDownLatch(1);
        scenario.subscribe(PATH, (messages, publishers) -> {
                    called.countDown();
                    return result;
                })
                .start();
        queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());

        await().until(() -> called.getCount() == 0);
        assertThat(queue().log()).isEmpty();
        result.complete("done");
        awaitSettled("ack", 1);
    }

    @Test
    void anAsynchronousHandlersFailureIsUnwrapped() {
        scenario.subscribe(
                        PATH,
                        (messages, publishers) -> CompletableFuture.supplyAsync(() -> {
                            throw new RejectedException("never mind");
                        }))
                .start();
        queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());
        awaitSettled("dead", 1);

        assertThat(dead(0).reason()).isEqualTo("Rejected by the handler: never mind");
    }

    @Test
    void aHandlerBeyondItsTimeoutIsInterruptedAndHasFailed() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        scenario.subscribe(PATH, options -> options.timeout(Duration.ofSeconds(5)), Handler.of(message -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException cut) {
                        interrupted.countDown();
                    }
                }))
                .start();
        queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());
        await().until(() -> begun.getCount() == 0);

        scenario.time().advance(Duration.ofSeconds(5));

        awaitSettled("retry", 1);
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    void aTimedOutAttemptIsDescribedInTheDeadLetter() {
        CompletableFuture<Void> never = new CompletableFuture<>();
        CountDownLatch called = new CountDownLatch(1);
        scenario.subscribe(
                        PATH,
                        options -> options.timeout(Duration.ofSeconds(5)).maxAttempts(1),
                        (messages, publishers) -> {
                            called.countDown();
                            return never;
                        })
                .start();
        queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());
        await().until(() -> called.getCount() == 0);
        // The worker registers the unfinished result right after the call; time moves until it has.
        await().until(() -> {
            scenario.time().advance(Duration.ofSeconds(5));
            return queue().ids("dead").size() == 1;
        });

        assertThat(dead(0).exception()).contains(TimeoutException.class.getName());
        assertThat(dead(0).reason()).contains("longer than its timeout of PT5S");
    }

    @Test
    void aBatchIsHandledTogetherAndFailsAsAWhole() {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        CountDownLatch open = new CountDownLatch(1);
        scenario.subscribe(PATH, options -> options.batch().concurrency(4), (messages, publishers) -> {
                    sizes.add(messages.size());
                    open.await();
                    if (messages.size() > 1) {
                        throw new IllegalStateException("all or none");
                    }
                    return null;
                })
                .start();
        queue().add("m0", "{\"userId\":0,\"email\":\"a\"}", TYPED, Optional.empty());
        await().until(() -> sizes.size() == 1);
        for (int i = 1; i <= 3; i++) {
            queue().add("m" + i, "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());
        }
        await().until(() -> queue().fetches().size() >= 2);
        open.countDown();

        await().until(() -> queue().log().size() == 4);
        assertThat(queue().ids("ack")).contains("broker-0");
        assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(4);
    }

    @Test
    void aBatchFailureFailsJustItsMessages() {
        fanfare = scenario.subscribe(PATH, options -> options.batch().concurrency(10), (messages, publishers) -> {
                    List<Message<?>> odd = messages.stream()
                            .filter(message -> ((Signup) message.event()).userId() % 2 == 1)
                            .toList();
                    throw BatchFailure.of(odd, new IllegalStateException("odd"));
                })
                .start();
        fanfare.subscription("signups", "welcome").pause();
        for (int i = 1; i <= 4; i++) {
            publish(i);
        }
        fanfare.subscription("signups", "welcome").resume();

        await().until(() -> queue().log().size() == 4);
        assertThat(queue().ids("ack")).hasSize(2);
        assertThat(queue().ids("retry")).hasSize(2);
    }

    @Test
    void whatCannotBeDecodedDoesNotKeepItsBatchFromBeingHandled() {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        fanfare = scenario.subscribe(PATH, options -> options.batch().concurrency(10), (messages, publishers) -> {
                    sizes.add(messages.size());
                    return null;
                })
                .start();
        fanfare.subscription("signups", "welcome").pause();
        publish(1);
        queue().add("bad", "[]", TYPED, Optional.empty());
        publish(2);
        fanfare.subscription("signups", "welcome").resume();

        await().until(() -> queue().log().size() == 3);
        assertThat(sizes).containsExactly(2);
        assertThat(queue().ids("ack")).hasSize(2);
        assertThat(queue().ids("dead")).containsExactly("broker-1");
    }

    @Test
    void interceptorsWrapAttemptsTheFirstOneOutermost() {
        List<String> order = new CopyOnWriteArrayList<>();
        scenario.interceptor(recording("outer", order)).interceptor(recording("inner", order));
        start(message -> order.add("handler"));
        publish(1);
        awaitSettled("ack", 1);

        assertThat(order).containsExactly("outer", "inner", "handler");
    }

    @Test
    void anInterceptorSeesTheMessageAsItArrivedAndCanFailTheAttempt() {
        List<Interceptor.Attempt> attempts = new CopyOnWriteArrayList<>();
        scenario.interceptor(new Interceptor() {
            @Override
            public Handling around(Handling next) {
                return attempt -> {
                    attempts.add(attempt);
                    throw new RejectedException("not today");
                };
            }
        });
        start(message -> {});
        publish(1);
        awaitSettled("dead", 1);

        Interceptor.Incoming incoming = attempts.get(0).messages().get(0);
        assertThat(incoming.attributes()).containsEntry("ce-type", "signups");
        assertThat(new String(incoming.body(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("{\"userId\":1");
    }

    @Test
    void anAcknowledgementThatFailsLosesNothingAndTheSubscriptionGoesOn() {
        start(message -> {});
        queue().settleWhen(CompletableFuture.failedFuture(new IllegalStateException("connection reset")));
        publish(1);
        await().until(() -> queue().asked() == 1);
        queue().settleWhen(CompletableFuture.completedFuture(null));
        publish(2);

        awaitSettled("ack", 1);
        assertThat(queue().size()).isEqualTo(1);
    }

    private void start(Handler.Each each) {
        fanfare = scenario.subscribe(PATH, Handler.of(each)).start();
    }

    private void publish(int number) {
        fanfare.publisher(Signup.class).publish(signup(number));
    }

    private static Signup signup(int number) {
        return new Signup(number, "pro", "ada@example.com");
    }

    private FakeQueue queue() {
        return scenario.broker().queue(PATH);
    }

    private void awaitSettled(String how, int count) {
        await().until(() -> queue().ids(how).size() == count);
    }

    private Diagnostics dead(int index) {
        return DiagnosticsCodec.read(queue().log().stream()
                .filter(entry -> entry.how().equals("dead"))
                .toList()
                .get(index)
                .diagnostics());
    }

    private Diagnostics dead(String id) {
        return DiagnosticsCodec.read(queue().log().stream()
                .filter(entry -> entry.how().equals("dead") && entry.id().equals(id))
                .findFirst()
                .orElseThrow()
                .diagnostics());
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }

    private static Interceptor recording(String name, List<String> order) {
        return new Interceptor() {
            @Override
            public Handling around(Handling next) {
                return attempt -> {
                    order.add(name);
                    return next.handle(attempt);
                };
            }
        };
    }
}
