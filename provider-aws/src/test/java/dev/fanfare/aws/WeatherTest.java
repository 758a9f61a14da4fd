package dev.fanfare.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.aws.server.ElasticMqServer;
import dev.fanfare.aws.server.ElasticMqServer.Answer;
import dev.fanfare.aws.server.ElasticMqServer.Interference;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.FanfareBuilder;
import dev.fanfare.runtime.Health;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.testkit.app.AppLoader;
import dev.fanfare.testkit.app.Desk;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.Tempo;
import dev.fanfare.testkit.app.ordered.Step;
import dev.fanfare.testkit.faults.FaultProxy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What networks and servers do between two good days: nothing accepted is lost, order holds, health tells, and it passes. */
@Tag("server")
@Execution(ExecutionMode.CONCURRENT)
class WeatherTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KEYS = 3;
    private static final int STEPS = 30;

    /** Of each test alone, since it is all of a server's requests that something happens to. */
    private final ElasticMqServer server = ElasticMqServer.start();

    private final String prefix = "w" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final ConcurrentLinkedQueue<Message<?>> handled = new ConcurrentLinkedQueue<>();
    private FaultProxy proxy;
    private Fanfare fanfare;

    @BeforeEach
    void start() {
        proxy = FaultProxy.to(server.url().getPort());
        Desk desk = new Desk() {
            @Override
            public void one(Message<?> message) {
                if (message.subscription().equals("walk")) {
                    handled.add(message);
                }
            }

            @Override
            public void many(List<? extends Message<?>> batch) {}
        };
        FanfareBuilder builder = Fanfare.builder()
                .classLoader(AppLoader.of(
                        Set.of(Group.ORDERED), new Tempo(Duration.ofSeconds(3), Duration.ofSeconds(1), 10)))
                .provider(new AwsProvider())
                .handler(Group.ORDERED.handlers(desk))
                .setting("provision", "create");
        Map<String, String> settings = new HashMap<>(server.settings(prefix));
        settings.put("aws.endpoint", "http://127.0.0.1:" + proxy.port());
        settings.forEach(builder::setting);
        fanfare = builder.build().start();
    }

    @AfterEach
    void close() {
        fanfare.close();
        proxy.close();
        server.close();
    }

    /** Publishes a walk of each key, and returns the ids that were accepted in the order of each key. */
    private Map<String, List<MessageId>> walk() {
        return walk(() -> {});
    }

    private Map<String, List<MessageId>> walk(Runnable meanwhile) {
        Map<String, List<CompletionStage<MessageId>>> stages = new LinkedHashMap<>();
        for (int number = 0; number < STEPS; number++) {
            for (int key = 0; key < KEYS; key++) {
                stages.computeIfAbsent("k" + key, any -> new ArrayList<>())
                        .add(fanfare.publisher(Step.class).publishAsync(new Step("k" + key, number)));
            }
        }
        meanwhile.run();
        Map<String, List<MessageId>> accepted = new LinkedHashMap<>();
        stages.forEach((key, all) -> all.forEach(stage -> {
            await().atMost(PATIENCE).until(() -> stage.toCompletableFuture().isDone());
            if (!stage.toCompletableFuture().isCompletedExceptionally()) {
                accepted.computeIfAbsent(key, any -> new ArrayList<>())
                        .add(stage.toCompletableFuture().join());
            }
        }));
        return accepted;
    }

    /** All that was accepted is handled, and was handled first in its order. */
    private void assertArrived(Map<String, List<MessageId>> accepted) {
        accepted.forEach((key, ids) -> {
            await("all of " + key).atMost(PATIENCE).until(() -> firsts(key).containsAll(ids));
            List<MessageId> inOrder = firsts(key);
            inOrder.retainAll(ids);
            assertThat(inOrder).as(key).isEqualTo(ids);
        });
        assertThat(accepted.values().stream().mapToInt(List::size).sum()).isGreaterThan(KEYS * STEPS / 2);
        await("all is up").atMost(PATIENCE).until(() -> fanfare.health().isUp());
    }

    private List<MessageId> firsts(String key) {
        Set<MessageId> firsts = new LinkedHashSet<>();
        handled.stream()
                .filter(message -> message.key().orElse("").equals(key))
                .forEach(message -> firsts.add(message.id()));
        return new ArrayList<>(firsts);
    }

    private void during(Interference interference, Runnable task) throws Exception {
        Runnable end = server.interfere(interference);
        try {
            task.run();
        } finally {
            end.run();
        }
    }

    /** Every so many requests something happens, as a seed says. */
    private static Interference sometimes(long seed, int percent, Interference what) {
        Random random = new Random(seed);
        return (action, rest) -> {
            boolean now;
            synchronized (random) {
                now = random.nextInt(100) < percent;
            }
            return now ? what.meet(action, rest) : null;
        };
    }

    static Answer error(String action, int status, String code) {
        return !action.contains("Message") && !action.contains("Queue")
                ? new Answer(
                        status,
                        "text/xml",
                        "<ErrorResponse><Error><Type>Sender</Type><Code>" + code
                                + "</Code><Message>as the weather is</Message></Error></ErrorResponse>")
                : new Answer(
                        status,
                        "application/x-amz-json-1.0",
                        "{\"__type\":\"com.amazonaws.sqs#" + code + "\",\"message\":\"as the weather is\"}");
    }

    private void assertSurvives(Interference interference) throws Exception {
        during(interference, () -> {
            Map<String, List<MessageId>> accepted = walk();
            assertArrived(accepted);
        });
    }

    @Test
    void throttling() throws Exception {
        assertSurvives(sometimes(1, 30, (action, rest) -> error(action, 400, "ThrottlingException")));
    }

    @Test
    void serverErrors() throws Exception {
        assertSurvives(sometimes(2, 30, (action, rest) -> error(action, 503, "ServiceUnavailable")));
    }

    @Test
    void answersThatAreLostAfterSuccess() throws Exception {
        assertSurvives(sometimes(3, 15, (action, rest) -> {
            Answer lost = rest.answer();
            throw new IOException("lost an answer of " + lost.status());
        }));
        assertThat(handled.stream().filter(message -> message.attempt() == 1).map(Message::id))
                .as("what is published again with its deduplication id arrives once")
                .doesNotHaveDuplicates();
    }

    @Test
    void slowAnswers() throws Exception {
        assertSurvives(sometimes(4, 20, (action, rest) -> {
            Answer answer = rest.answer();
            boolean unused = new CountDownLatch(1).await(700, TimeUnit.MILLISECONDS);
            return answer;
        }));
    }

    @Test
    void partialFailures() throws Exception {
        Random random = new Random(5);
        Runnable end = server.failEntries(() -> {
            synchronized (random) {
                return random.nextInt(100) < 10;
            }
        });
        try {
            assertArrived(walk());
        } finally {
            end.run();
        }
    }

    @Test
    void connectionsThatAreReset() {
        Map<String, List<MessageId>> accepted = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            walk(proxy::dropConnections)
                    .forEach((key, ids) -> accepted.computeIfAbsent(key, any -> new ArrayList<>())
                            .addAll(ids));
        }

        assertArrived(accepted);
    }

    private Health.Entry walkHealth() {
        return fanfare.health().entries().stream()
                .filter(entry -> entry.name().equals("kit-steps/walk"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void credentialsThatHaveExpired() throws Exception {
        during((action, rest) -> error(action, 403, "ExpiredToken"), () -> {
            await("health tells").atMost(PATIENCE).until(() -> walkHealth().state() == Health.State.DOWN);
            assertThat(walkHealth().reason().orElse("")).contains("ExpiredToken", "sqs:ReceiveMessage");
            CompletionStage<MessageId> refused = fanfare.publisher(Step.class).publishAsync(new Step("k0", 1));
            assertThat(Rig.failure(refused)).hasMessageContaining("ExpiredToken");
        });

        assertArrived(walk());
    }

    @Test
    void aQueueThatIsDeletedUnderWay() throws Exception {
        String url = server.call("GetQueueUrl", Map.of("QueueName", prefix + "kit-steps_walk.fifo"))
                .path("QueueUrl")
                .asText();
        var unused = server.call("DeleteQueue", Map.of("QueueUrl", url));
        await("health tells").atMost(PATIENCE).until(() -> walkHealth().state() == Health.State.DOWN);
        assertThat(walkHealth().reason().orElse("")).contains("kit-steps_walk");

        var made = server.call(
                "CreateQueue",
                Map.of("QueueName", prefix + "kit-steps_walk.fifo", "Attributes", Map.of("FifoQueue", "true")));

        assertThat(made.path("QueueUrl").asText()).isNotEmpty();
        assertArrived(walk());
    }
}
