package dev.fanfare.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.aws.server.ElasticMqServer;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.FanfareBuilder;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.testkit.app.AppLoader;
import dev.fanfare.testkit.app.Desk;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.Tempo;
import dev.fanfare.testkit.app.core.Letter;
import dev.fanfare.testkit.app.core.Note;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How many requests are made: they are what AWS charges for. */
@Tag("server")
@Execution(ExecutionMode.CONCURRENT)
class RequestsTest {
    private static final int MESSAGES = 1_000;

    /** A request carries ten messages at most. */
    private static final int LEAST = MESSAGES / 10;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String prefix = "q" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> handled = new ConcurrentHashMap<>();
    private final ElasticMqServer server = ElasticMqServer.start();
    private Fanfare fanfare;

    @BeforeEach
    void start() {
        Desk desk = new Desk() {
            @Override
            public void one(Message<?> message) {
                count(message.subscription(), 1);
            }

            @Override
            public void many(List<? extends Message<?>> batch) {
                count(batch.get(0).subscription(), batch.size());
            }

            private void count(String subscription, int messages) {
                handled.computeIfAbsent(subscription, any -> new AtomicInteger())
                        .addAndGet(messages);
            }
        };
        FanfareBuilder builder = Fanfare.builder()
                .classLoader(
                        AppLoader.of(Set.of(Group.CORE), new Tempo(Duration.ofSeconds(30), Duration.ofSeconds(1), 10)))
                .provider(new AwsProvider())
                .handler(Group.CORE.handlers(desk))
                .setting("provision", "create")
                .setting("concurrency", "200");
        Map<String, String> settings = new HashMap<>(server.settings(prefix));
        settings.put("aws.poll", "2s");
        settings.forEach(builder::setting);
        fanfare = builder.build().start();
        var unused = server.interfere((action, rest) -> {
            requests.computeIfAbsent(action, any -> new AtomicInteger()).incrementAndGet();
            return null;
        });
    }

    @AfterEach
    void close() {
        fanfare.close();
        server.close();
    }

    private int count(String action) {
        return requests.getOrDefault(action, new AtomicInteger()).get();
    }

    private void awaitHandled(String... subscriptions) {
        for (String subscription : subscriptions) {
            await(subscription)
                    .atMost(PATIENCE)
                    .until(() -> handled.getOrDefault(subscription, new AtomicInteger())
                                    .get()
                            == MESSAGES);
        }
    }

    private <E> void publish(Class<E> type, List<E> events) {
        Publisher<E> publisher = fanfare.publisher(type);
        assertThat(publisher.publishAll(events)).allMatch(result -> result.isAccepted());
    }

    /** Deletions, which linger; and polls that find nothing any more are not of the messages. */
    private void report(String what) {
        System.out.println("requests per 1,000 messages, " + what + ": " + new TreeMap<>(requests));
    }

    @Test
    void atSaturationRequestsAreFull() {
        fanfare.subscription("kit-letters", "brief").pause();
        publish(
                Letter.class,
                IntStream.range(0, MESSAGES).mapToObj(n -> new Letter("l" + n)).toList());
        assertThat(count("PublishBatch")).isBetween(LEAST, LEAST + LEAST / 10);
        requests.clear();

        fanfare.subscription("kit-letters", "brief").resume();
        awaitHandled("brief");
        await().atMost(PATIENCE).until(() -> count("DeleteMessageBatch") >= LEAST);

        report("1 subscription");
        assertThat(count("DeleteMessageBatch")).isBetween(LEAST, LEAST * 5 / 4);
        // Other subscriptions poll as well, once in two seconds each.
        assertThat(count("ReceiveMessage")).isBetween(LEAST, LEAST * 5 / 4 + 60);
    }

    @Test
    void eachSubscriptionCostsTheSame() {
        publish(
                Note.class,
                IntStream.range(0, MESSAGES).mapToObj(n -> Note.of("n" + n)).toList());
        awaitHandled("first", "second", "together");
        await().atMost(PATIENCE).until(() -> count("DeleteMessageBatch") >= 3 * LEAST);

        report("3 subscriptions");
        assertThat(count("PublishBatch")).isBetween(LEAST, LEAST + LEAST / 10);
        assertThat(count("DeleteMessageBatch")).isBetween(3 * LEAST, 3 * LEAST * 2);
    }
}
