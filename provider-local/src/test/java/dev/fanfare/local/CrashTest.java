package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.local.durable.StorageSettings;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a process that publishes and consumes, at random moments, and judges what it said against what is there. */
class CrashTest {
    private static final int ROUNDS = 6;

    @TempDir
    Path folder;

    private final Set<String> published = new HashSet<>();
    private final Set<String> accepted = new HashSet<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Set<String> acked = new HashSet<>();
    private final Set<String> buried = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @Timeout(120)
    void nothingAcceptedIsLostAndNothingIsInventedHoweverOftenTheProcessIsKilled(long seed) throws Exception {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            runAndKill(round, seed * 100 + round, 40 + random.nextInt(80));
        }
        drain();

        assertThat(wrong).as("seed " + seed).isEmpty();
        assertThat(accepted).as("a run without publishes shows nothing").hasSizeGreaterThan(200);
        assertThat(acked).hasSizeGreaterThan(200);
        assertThat(attempts.values().stream().filter(attempt -> attempt > 1).count())
                .as("redelivered")
                .isPositive();
    }

    /** By what it has done, and not by time: on a busy machine it would have done next to nothing. */
    private void runAndKill(int round, long seed, int acks) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        folder.toString(),
                        "r" + round,
                        String.valueOf(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("started");
            int enough = acked.size() + acks;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said(line.split(" ", -1));
                if (acked.size() == enough) {
                    // By its handle, which leaves what it has said in the pipe.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
    }

    private void said(String[] words) {
        switch (words[0]) {
            case "publishing" -> published.add(words[1]);
            case "accepted" -> accepted.add(words[1]);
            case "delivered" -> delivered(words[1] + " " + words[2], Integer.parseInt(words[3]));
            case "acked" -> acked.add(words[1] + " " + words[2]);
            case "buried" -> buried.add(words[1] + " " + words[2]);
            default -> wrong.add("Half a line: " + String.join(" ", words));
        }
    }

    private void delivered(String what, int attempt) {
        if (!published.contains(what.substring(what.indexOf(' ') + 1))) {
            wrong.add("invented: " + what);
        }
        int before = attempts.getOrDefault(what, 0);
        if (attempt <= before) {
            wrong.add("attempt " + attempt + " after " + before + ": " + what);
        }
        attempts.put(what, attempt);
    }

    /** Whatever is left is delivered once more; after that every accepted message has had its end. */
    private void drain() throws Exception {
        Topology topology = CrashChild.topology();
        try (LocalBroker broker = LocalBroker.open(new StorageSettings(folder, Duration.ZERO));
                TimeSourceScope time = new TimeSourceScope(TimeSource.system());
                Transport transport =
                        new LocalProvider(broker).open(Rig.context(topology, Optional.empty(), time.time()))) {
            for (Topology.Subscription subscription : topology.subscriptions()) {
                drain(subscription, transport);
            }
        }
    }

    private record TimeSourceScope(TimeSource time) implements AutoCloseable {
        @Override
        public void close() {
            time.close();
        }
    }

    private void drain(Topology.Subscription subscription, Transport transport) throws Exception {
        Set<String> ended = new HashSet<>();
        Source source = transport.open(subscription);
        while (true) {
            List<Delivery> some;
            try {
                some = source.fetch(100).toCompletableFuture().get(1_500, TimeUnit.MILLISECONDS);
            } catch (TimeoutException nothingMore) {
                break;
            }
            for (Delivery delivery : some) {
                delivered(subscription.name() + " " + delivery.brokerId(), delivery.attempt());
                ended.add(delivery.brokerId());
                source.ack(delivery);
            }
        }
        for (DeadLetter letter : transport.deadLetters(subscription).list(Integer.MAX_VALUE)) {
            ended.add(letter.id().value());
        }
        String name = subscription.name() + " ";
        for (String id : accepted) {
            if (!ended.contains(id) && !acked.contains(name + id) && !buried.contains(name + id)) {
                // Acknowledged, and killed before it could say so.
                if (!attempts.containsKey(name + id)) {
                    wrong.add("lost: " + name + id);
                }
            }
        }
    }
}
