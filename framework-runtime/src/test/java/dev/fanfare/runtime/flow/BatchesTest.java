package dev.fanfare.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.BatchFailure;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.testing.Signup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handlers that take several messages at once. */
class BatchesTest {
    private static final Map<String, String> TYPED = Map.of("ce-type", "signups");

    private final Signups signups = new Signups();

    @AfterEach
    void close() {
        signups.close();
    }

    @Test
    void aBatchIsHandledTogetherAndFailsAsAWhole() {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        CountDownLatch open = new CountDownLatch(1);
        signups.scenario
                .subscribe(Signups.PATH, options -> options.batch().concurrency(4), (messages, publishers) -> {
                    sizes.add(messages.size());
                    open.await();
                    if (messages.size() > 1) {
                        throw new IllegalStateException("all or none");
                    }
                    return null;
                })
                .start();
        signups.queue().add("m0", "{\"userId\":0,\"email\":\"a\"}", TYPED, Optional.empty());
        await().until(() -> sizes.size() == 1);
        for (int i = 1; i <= 3; i++) {
            signups.queue().add("m" + i, "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());
        }
        await().until(() -> signups.queue().fetches().size() >= 2);
        open.countDown();

        await().until(() -> signups.queue().log().size() == 4);
        assertThat(signups.queue().ids("ack")).contains("broker-0");
        assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(4);
    }

    @Test
    void aBatchFailureFailsJustItsMessages() {
        signups.start(signups.scenario.subscribe(
                Signups.PATH, options -> options.batch().concurrency(10), (messages, publishers) -> {
                    List<Message<?>> odd = messages.stream()
                            .filter(message -> ((Signup) message.event()).userId() % 2 == 1)
                            .toList();
                    throw BatchFailure.of(odd, new IllegalStateException("odd"));
                }));
        signups.fanfare().subscription("signups", "welcome").pause();
        for (int i = 1; i <= 4; i++) {
            signups.publish(i);
        }
        signups.fanfare().subscription("signups", "welcome").resume();

        await().until(() -> signups.queue().log().size() == 4);
        assertThat(signups.queue().ids("ack")).hasSize(2);
        assertThat(signups.queue().ids("retry")).hasSize(2);
    }

    @Test
    void whatCannotBeDecodedDoesNotKeepItsBatchFromBeingHandled() {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        signups.start(signups.scenario.subscribe(
                Signups.PATH, options -> options.batch().concurrency(10), (messages, publishers) -> {
                    sizes.add(messages.size());
                    return null;
                }));
        signups.fanfare().subscription("signups", "welcome").pause();
        signups.publish(1);
        signups.queue().add("bad", "[]", TYPED, Optional.empty());
        signups.publish(2);
        signups.fanfare().subscription("signups", "welcome").resume();

        await().until(() -> signups.queue().log().size() == 3);
        assertThat(sizes).containsExactly(2);
        assertThat(signups.queue().ids("ack")).hasSize(2);
        assertThat(signups.queue().ids("dead")).containsExactly("broker-1");
    }
}
