package dev.fanfare.benchmarks;

import dev.fanfare.benchmarks.aws.AwsProbe;
import dev.fanfare.benchmarks.aws.ClientKind;
import dev.fanfare.benchmarks.aws.CloseProbe;
import dev.fanfare.benchmarks.aws.RequestsProbe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Amazon SNS and SQS, each measurement in a fresh JVM.
 *
 * @param messages from publish to handled
 * @param runs from publish to handled; each of them one round of it
 * @param saturated requests when there is always something to do
 * @param paced requests at given rates
 * @param pacedSeconds as long as that was counted
 * @param closes with 1,000 messages in flight
 */
record AwsCost(
        int messages,
        Map<Way, List<ChildProcess>> runs,
        ChildProcess saturated,
        ChildProcess paced,
        int pacedSeconds,
        List<ChildProcess> closes) {
    private static final int SATURATED = 5_000;

    /** How a message goes. */
    record Way(String server, boolean fifo, ClientKind kind) {
        Way by(ClientKind other) {
            return new Way(server, fifo, other);
        }
    }

    /**
     * Measures all.
     *
     * @param folder of the provider, below which servers may be installed
     */
    static AwsCost measure(Path folder, int rounds, int messages, int pacedSeconds) {
        Map<Way, List<ChildProcess>> runs = new LinkedHashMap<>();
        for (String server : List.of("ElasticMQ", "fauxqs")) {
            throughput(server, folder, rounds, messages, runs);
        }
        List<ChildProcess> closes = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            closes.add(probe(CloseProbe.class));
        }
        return new AwsCost(
                messages,
                runs,
                probe(RequestsProbe.class, "saturated", SATURATED),
                probe(RequestsProbe.class, "paced", pacedSeconds),
                pacedSeconds,
                closes);
    }

    private static void throughput(
            String server, Path folder, int rounds, int messages, Map<Way, List<ChildProcess>> runs) {
        List<ClientKind> order = new ArrayList<>(List.of(ClientKind.values()));
        for (int round = 0; round < rounds; round++) {
            for (boolean fifo : List.of(false, true)) {
                for (ClientKind kind : order) {
                    Optional<ChildProcess> run = run(server, folder, new Way(server, fifo, kind), messages);
                    if (run.isEmpty()) {
                        System.out.println("  " + server + " is not here: there is no npm");
                        return;
                    }
                    runs.computeIfAbsent(new Way(server, fifo, kind), any -> new ArrayList<>())
                            .add(run.get());
                    System.out.printf(
                            "  %s, %s, %s: %,.0f/s%n",
                            server,
                            fifo ? "FIFO" : "standard",
                            kind.title(),
                            run.get().number("rate"));
                }
            }
            Collections.rotate(order, 1);
        }
    }

    /** Each on a fresh server, so that none finds what another has left. */
    private static Optional<ChildProcess> run(String server, Path folder, Way way, int messages) {
        Optional<ServerProcess> started = ServerProcess.start(server.toLowerCase(java.util.Locale.ROOT), folder);
        if (started.isEmpty()) {
            return Optional.empty();
        }
        try (ServerProcess process = started.get()) {
            return Optional.of(
                    probe(AwsProbe.class, way.kind(), process.url(), way.fifo() ? "fifo" : "standard", messages, "b-"));
        }
    }

    private static ChildProcess probe(Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "-Xmx512m",
                "-XX:+UseG1GC",
                "-Dsun.net.httpserver.nodelay=true",
                // Nobody's: the servers take any.
                "-Daws.accessKeyId=test",
                "-Daws.secretAccessKey=test",
                "-cp",
                ClassPath.current().toString(),
                main.getName()));
        for (Object argument : arguments) {
            command.add(String.valueOf(argument));
        }
        return ChildProcess.run("java", command);
    }
}
