package dev.fanfare.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.Interceptor;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.RejectedException;
import dev.fanfare.runtime.testing.Signup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deliveries as they are handled: by interceptors, of other programs, and where settling fails. */
class HandlingTest {
    private final Signups signups = new Signups();

    @AfterEach
    void close() {
        signups.close();
    }

    @Test
    void aMessageOfAnotherProgramIsHandledUnderTheBrokersId() {
        List<Message<?>> seen = new CopyOnWriteArrayList<>();
        signups.start(seen::add);
        signups.queue().add("ignored", "{\"userId\":1,\"email\":\"a\"}", Map.of(), Optional.empty());
        signups.awaitSettled("ack", 1);

        assertThat(seen.get(0).id().value()).isEqualTo("broker-0");
        assertThat(seen.get(0).event()).isEqualTo(new Signup(1, null, "a"));
    }

    @Test
    void interceptorsWrapAttemptsTheFirstOneOutermost() {
        List<String> order = new CopyOnWriteArrayList<>();
        signups.scenario.interceptor(recording("outer", order)).interceptor(recording("inner", order));
        signups.start(message -> order.add("handler"));
        signups.publish(1);
        signups.awaitSettled("ack", 1);

        assertThat(order).containsExactly("outer", "inner", "handler");
    }

    @Test
    void anInterceptorSeesTheMessageAsItArrivedAndCanFailTheAttempt() {
        List<Interceptor.Attempt> attempts = new CopyOnWriteArrayList<>();
        signups.scenario.interceptor(new Interceptor() {
            @Override
            public Handling around(Handling next) {
                return attempt -> {
                    attempts.add(attempt);
                    throw new RejectedException("not today");
                };
            }
        });
        signups.start(message -> {});
        signups.publish(1);
        signups.awaitSettled("dead", 1);

        Interceptor.Incoming incoming = attempts.get(0).messages().get(0);
        assertThat(incoming.attributes()).containsEntry("ce-type", "signups");
        assertThat(new String(incoming.body(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("{\"userId\":1");
    }

    @Test
    void anAcknowledgementThatFailsLosesNothingAndTheSubscriptionGoesOn() {
        signups.start(message -> {});
        signups.queue().settleWhen(CompletableFuture.failedFuture(new IllegalStateException("connection reset")));
        signups.publish(1);
        await().until(() -> signups.queue().asked() == 1);
        signups.queue().settleWhen(CompletableFuture.completedFuture(null));
        signups.publish(2);

        signups.awaitSettled("ack", 1);
        assertThat(signups.queue().size()).isEqualTo(1);
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
